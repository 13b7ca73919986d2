package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An occupation as the starter taxonomy's table has it, by the names that job ads call it.
 *
 * @param names in lower case
 * @param needs the importance of each skill, of optional ones half of it as in the taxonomy's demand, by slug
 */
record NamedOccupation(String slug, List<String> names, Map<String, Double> needs) {

    private static final List<String> COLUMNS = List.of("slug", "title_en", "aliases_en", "essential", "optional");
    private static final double OPTIONAL = 0.5;

    static List<NamedOccupation> read(Path table) throws IOException {
        List<NamedOccupation> occupations = new ArrayList<>();
        try {
            Tables.read(table, COLUMNS, cells -> {
                Map<String, Double> needs = new LinkedHashMap<>();
                add(needs, cells[3], 1);
                add(needs, cells[4], OPTIONAL);
                occupations.add(new NamedOccupation(
                        cells[0],
                        Stream.concat(Stream.of(cells[1]), Stream.of(cells[2].split(";")))
                                .map(NamedOccupation::folded)
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        needs));
            });
        } catch (IllegalArgumentException wrong) {
            throw new IOException(table + ": " + wrong.getMessage(), wrong);
        }
        return occupations;
    }

    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Edges as {@code git:0.9;sql:0.8}. */
    private static void add(Map<String, Double> needs, String edges, double share) {
        for (String edge : edges.split(";")) {
            String[] parts = edge.strip().split(":");
            if (parts.length == 2) {
                needs.putIfAbsent(parts[0].strip(), share * importance(parts[1]));
            }
        }
    }

    private static double importance(String cell) {
        try {
            double importance = Double.parseDouble(cell);
            if (importance >= 0 && importance <= 1) {
                return importance;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw new IllegalArgumentException("an importance is a number from 0 to 1, and not " + cell + ".");
    }
}
