package io.github.careergraph.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.PhraseBook.Kind;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes a {@link PhraseBook} of the taxonomies in a folder and the folders in it: ESCO's English tables or the zips of
 * them, O*NET's tables, and tables like those of the starter taxonomy. A folder without any gives an empty book.
 */
final class PhraseSources {

    /** Between the other names of one thing. */
    private static final String SEVERAL = "[;|\\n\\r]+";

    private static final int DEEPEST = 3;

    private final PhraseBook.Builder phrases = new PhraseBook.Builder();

    private PhraseSources() {}

    static PhraseBook read(Path folder) throws IOException {
        PhraseSources sources = new PhraseSources();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            if (file.toString().endsWith(".zip")) {
                try (FileSystem zip = FileSystems.newFileSystem(file);
                        Stream<Path> inside = Files.walk(zip.getPath("/"))) {
                    for (Path table :
                            inside.filter(Files::isRegularFile).sorted().toList()) {
                        sources.table(table);
                    }
                }
            } else {
                sources.table(file);
            }
        }
        return sources.phrases.build();
    }

    private void table(Path file) throws IOException {
        switch (file.getFileName().toString()) {
            case "skills_en.csv" ->
                rows(file, ',', List.of("skillType", "preferredLabel", "altLabels"), cells -> {
                    Kind kind = cells[0].contains("knowledge") ? Kind.KNOWLEDGE : Kind.SKILL;
                    add(kind, cells[1], cells[2]);
                });
            case "occupations_en.csv" ->
                rows(
                        file,
                        ',',
                        List.of("preferredLabel", "altLabels"),
                        cells -> add(Kind.OCCUPATION, cells[0], cells[1]));
            case "technology_skills.tsv" -> rows(file, '\t', List.of("Example"), cells -> add(Kind.TOOL, cells[0]));
            case "alternate_titles.tsv" ->
                rows(
                        file,
                        '\t',
                        List.of("Title", "Alternate Title"),
                        cells -> add(Kind.OCCUPATION, cells[0], cells[1]));
            case "occupations.csv" ->
                rows(file, ',', List.of("title_en", "aliases_en"), cells -> add(Kind.OCCUPATION, cells[0], cells[1]));
            default -> {
                if (file.getParent() != null
                        && file.getParent().endsWith("skills")
                        && file.toString().endsWith(".csv")) {
                    rows(file, ',', List.of("type", "label_en", "aliases_en"), cells -> {
                        Kind kind =
                                switch (cells[0]) {
                                    case "KNOWLEDGE" -> Kind.KNOWLEDGE;
                                    case "TOOL", "LANGUAGE" -> Kind.TOOL;
                                    default -> Kind.SKILL;
                                };
                        add(kind, cells[1], cells[2]);
                    });
                }
            }
        }
    }

    private void add(Kind kind, String... names) {
        for (String several : names) {
            for (String name : several.split(SEVERAL)) {
                if (!name.isBlank()) {
                    phrases.add(kind, name.strip());
                }
            }
        }
    }

    private interface Row {
        void take(String[] cells);
    }

    private static void rows(Path file, char separator, List<String> columns, Row row) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        ObjectReader reader = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(separator == '\t' ? schema.withoutQuoteChar() : schema);
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<String[]> rows =
                        reader.readValues(new BufferedReader(new InputStreamReader(in, UTF_8)))) {
            List<String> header = rows.hasNextValue() ? Arrays.asList(rows.nextValue()) : List.of();
            int[] places = columns.stream().mapToInt(header::indexOf).toArray();
            for (int i = 0; i < places.length; i++) {
                if (places[i] < 0) {
                    throw new MalformedCorpusException(
                            file.getFileName().toString(), 1, "has no column " + columns.get(i));
                }
            }
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                row.take(Arrays.stream(places)
                        .mapToObj(place -> place < cells.length ? cells[place] : "")
                        .toArray(String[]::new));
            }
        }
    }
}
