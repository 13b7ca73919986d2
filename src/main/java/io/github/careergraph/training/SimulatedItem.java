package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.careergraph.interest.ItemText;

/**
 * A skill or a resource that people are shown.
 *
 * @param field the root of the taxonomy that it stands under
 * @param heading the skill that it stands under directly
 * @param teaches ids of the skills that a resource teaches; empty for a skill
 */
record SimulatedItem(ItemText text, String field, String heading, List<String> teaches) {

    String id() {
        return text.id();
    }

    /**
     * Skills, then resources.
     *
     * @param folder with skills/*.csv and resources.csv as the starter taxonomy has them
     */
    static List<SimulatedItem> read(Path folder) throws IOException {
        Map<String, String> labels = new HashMap<>();
        Map<String, String> broader = new HashMap<>();
        List<String[]> skills = new ArrayList<>();
        List<Path> tables;
        try (Stream<Path> children = Files.list(folder.resolve("skills"))) {
            tables = children.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (Path table : tables) {
            TaxonomyTables.rows(table, ',', List.of("slug", "label_en", "broader", "description"), cells -> {
                skills.add(cells);
                labels.put(cells[0], cells[1]);
                broader.put(cells[0], cells[2].split(";")[0]);
            });
        }
        List<SimulatedItem> items = new ArrayList<>();
        Map<String, SimulatedItem> bySlug = new HashMap<>();
        for (String[] skill : skills) {
            String above = broader.get(skill[0]).isEmpty() ? skill[0] : broader.get(skill[0]);
            SimulatedItem item = new SimulatedItem(
                    ItemText.of(
                            "skill:" + skill[0],
                            skill[1],
                            above.equals(skill[0]) ? "" : labels.getOrDefault(above, ""),
                            skill[3]),
                    root(skill[0], broader),
                    above,
                    List.of());
            items.add(item);
            bySlug.put(skill[0], item);
        }
        TaxonomyTables.rows(
                folder.resolve("resources.csv"),
                ',',
                List.of("slug", "title", "kind", "teaches", "description"),
                cells -> {
                    List<String> teaches = Arrays.stream(cells[3].split(";"))
                            .map(taught -> taught.split(":")[0])
                            .filter(bySlug::containsKey)
                            .toList();
                    if (!teaches.isEmpty()) {
                        SimulatedItem first = bySlug.get(teaches.getFirst());
                        items.add(new SimulatedItem(
                                ItemText.of(
                                        "resource:" + cells[0],
                                        cells[1],
                                        teaches.stream().map(labels::get).collect(Collectors.joining(", ")),
                                        cells[2].toLowerCase(Locale.ROOT),
                                        cells[4]),
                                first.field(),
                                first.heading(),
                                teaches.stream().map(slug -> "skill:" + slug).toList()));
                    }
                });
        return items;
    }

    private static String root(String slug, Map<String, String> broader) {
        String at = slug;
        // A taxonomy of files may be a circle.
        for (int steps = 0; steps < 20 && !broader.getOrDefault(at, "").isEmpty(); steps++) {
            at = broader.get(at);
        }
        return at;
    }
}
