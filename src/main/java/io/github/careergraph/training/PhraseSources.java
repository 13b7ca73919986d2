package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.PhraseBook.Kind;

/**
 * Makes a {@link PhraseBook} of the taxonomies in a folder and the folders in it: ESCO's English tables or the zips of
 * them, O*NET's tables, and tables like those of the starter taxonomy. A folder without any gives an empty book.
 */
final class PhraseSources {

    /** Between the other names of one thing. */
    private static final String SEVERAL = "[;|\\n\\r]+";

    private final PhraseBook.Builder phrases = new PhraseBook.Builder();

    private PhraseSources() {}

    static PhraseBook read(Path folder) throws IOException {
        PhraseSources sources = new PhraseSources();
        TaxonomyTables.each(folder, sources::table);
        return sources.phrases.build();
    }

    private void table(Path file) throws IOException {
        switch (file.getFileName().toString()) {
            case "skills_en.csv" ->
                TaxonomyTables.rows(file, ',', List.of("skillType", "preferredLabel", "altLabels"), cells -> {
                    Kind kind = cells[0].contains("knowledge") ? Kind.KNOWLEDGE : Kind.SKILL;
                    add(kind, cells[1], cells[2]);
                });
            case "occupations_en.csv" ->
                TaxonomyTables.rows(
                        file,
                        ',',
                        List.of("preferredLabel", "altLabels"),
                        cells -> add(Kind.OCCUPATION, cells[0], cells[1]));
            case "technology_skills.tsv" ->
                TaxonomyTables.rows(file, '\t', List.of("Example"), cells -> add(Kind.TOOL, cells[0]));
            case "alternate_titles.tsv" ->
                TaxonomyTables.rows(
                        file,
                        '\t',
                        List.of("Title", "Alternate Title"),
                        cells -> add(Kind.OCCUPATION, cells[0], cells[1]));
            case "occupations.csv" ->
                TaxonomyTables.rows(
                        file,
                        ',',
                        List.of("title_en", "aliases_en"),
                        cells -> add(Kind.OCCUPATION, cells[0], cells[1]));
            default -> {
                if (file.getParent() != null
                        && file.getParent().endsWith("skills")
                        && file.toString().endsWith(".csv")) {
                    TaxonomyTables.rows(file, ',', List.of("type", "label_en", "aliases_en"), cells -> {
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
}
