package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What taxonomies say in sentences: descriptions of ESCO's skills and occupations, O*NET's occupations and tasks. */
final class UnlabelledText {

    private final List<LabelledDocument> documents = new ArrayList<>();

    private UnlabelledText() {}

    /** @param folder with ESCO's or O*NET's tables; others have no such text, and a folder without any gives none */
    static List<LabelledDocument> read(Path folder) throws IOException {
        UnlabelledText text = new UnlabelledText();
        TaxonomyTables.each(folder, text::table);
        return text.documents;
    }

    private void table(Path file) throws IOException {
        switch (file.getFileName().toString()) {
            case "skills_en.csv", "occupations_en.csv" ->
                TaxonomyTables.rows(
                        file,
                        ',',
                        List.of("preferredLabel", "description"),
                        cells -> add(file, cells[0] + "\n" + cells[1]));
            case "task_statements.tsv" ->
                TaxonomyTables.rows(file, '\t', List.of("Task"), cells -> add(file, cells[0]));
            case "occupations.tsv" ->
                TaxonomyTables.rows(
                        file, '\t', List.of("Title", "Description"), cells -> add(file, cells[0] + "\n" + cells[1]));
            default -> {
                // The others hold names and numbers.
            }
        }
    }

    private void add(Path file, String text) {
        if (!text.isBlank()) {
            documents.add(new LabelledDocument(file.getFileName().toString(), text.strip(), Map.of()));
        }
    }
}
