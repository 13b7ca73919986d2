package io.github.careergraph.taxonomy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a table says about what goes with one skill.
 *
 * @param companions weights above 0 to 1 by the others' slugs
 */
record CompanionRow(String slug, Map<String, Double> companions) {

    private static final int MOST = 200;

    /** @throws IllegalArgumentException naming the column that is wrong */
    static CompanionRow of(Map<String, String> cells) {
        String slug = cells.get("slug");
        String companions = cells.get("companions");
        if (slug == null || slug.isBlank()) {
            throw new IllegalArgumentException("slug is empty.");
        }
        if (companions == null || companions.isBlank()) {
            throw new IllegalArgumentException("companions is empty.");
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String companion : companions.split(";")) {
            String[] parts = companion.strip().split(":", 2);
            if (parts[0].isEmpty() || weights.put(parts[0], weight(companion, parts)) != null) {
                throw new IllegalArgumentException(
                        "companions are different slugs with weights, and not " + companion + ".");
            }
        }
        if (weights.size() > MOST) {
            throw new IllegalArgumentException("companions are at most " + MOST + ".");
        }
        return new CompanionRow(slug.strip(), weights);
    }

    /** By the names that {@code companions.sql} knows. */
    Map<String, Object> document() {
        return Map.of("slug", slug, "companions", companions);
    }

    private static double weight(String companion, String... parts) {
        try {
            double weight = parts.length == 2 ? Double.parseDouble(parts[1]) : 0;
            if (weight > 0 && weight <= 1) {
                return weight;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw new IllegalArgumentException("companions have weights above 0 and at most 1, unlike " + companion + ".");
    }
}
