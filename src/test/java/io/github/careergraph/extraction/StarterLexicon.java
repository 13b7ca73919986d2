package io.github.careergraph.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** The names of the starter taxonomy without a database, so that what is found can be told by slug. */
final class StarterLexicon {

    static final StarterLexicon INSTANCE = new StarterLexicon();

    private final Map<Long, String> slugs = new HashMap<>();
    private final Lexicon lexicon;

    private StarterLexicon() {
        Lexicon.Builder builder = new Lexicon.Builder();
        Path taxonomy = Path.of("src/main/resources/taxonomy");
        try (Stream<Path> files = Files.list(taxonomy.resolve("skills"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                rows(file).forEach(row -> skill(row, builder));
            }
            rows(taxonomy.resolve("occupations.csv")).forEach(row -> occupation(row, builder));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        lexicon = builder.build();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    String slug(long node) {
        return slugs.get(node);
    }

    /** The slugs of the skills that are found in a text, in their order. */
    List<String> skillsIn(String text) {
        return DictionaryEntityExtractor.mentions(text, lexicon).stream()
                .filter(Mention::isSkill)
                .map(mention -> slugs.get(mention.node()))
                .toList();
    }

    List<String> occupationsIn(String text) {
        return DictionaryEntityExtractor.mentions(text, lexicon).stream()
                .filter(Mention::isOccupation)
                .map(mention -> slugs.get(mention.node()))
                .toList();
    }

    private void skill(Map<String, String> row, Lexicon.Builder builder) {
        long node = node(row);
        Set<String> ambiguous = Set.copyOf(values(row, "ambiguous"));
        EntityType type =
                switch (row.get("type")) {
                    case "TOOL" -> EntityType.TOOL;
                    case "LANGUAGE" ->
                        row.get("slug").matches("(?!assembly).*-language") ? EntityType.LANGUAGE : EntityType.TOOL;
                    case "KNOWLEDGE" -> EntityType.KNOWLEDGE;
                    default -> EntityType.SKILL;
                };
        names(row, "label")
                .forEach(name -> Spellings.add(new Surface(name, type, node, ambiguous.contains(name)), builder));
    }

    private void occupation(Map<String, String> row, Lexicon.Builder builder) {
        long node = node(row);
        names(row, "title")
                .forEach(name -> Spellings.add(new Surface(name, EntityType.OCCUPATION, node, false), builder));
    }

    private long node(Map<String, String> row) {
        long node = slugs.size() + 1;
        slugs.put(node, row.get("slug"));
        return node;
    }

    private static List<String> names(Map<String, String> row, String label) {
        List<String> names = new ArrayList<>(List.of(row.get(label + "_en"), row.get(label + "_zh")));
        names.addAll(values(row, "aliases_en"));
        names.addAll(values(row, "aliases_zh"));
        return names;
    }

    private static List<String> values(Map<String, String> row, String column) {
        return Stream.of(row.get(column).split(";"))
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            return rows.readAll();
        }
    }
}
