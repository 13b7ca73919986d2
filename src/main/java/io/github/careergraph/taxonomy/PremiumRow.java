package io.github.careergraph.taxonomy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** What a table says about the premium of one skill. */
record PremiumRow(String slug, double premium, String source, LocalDate asOf) {

    private static final int LONGEST_SOURCE = 500;

    /** @throws IllegalArgumentException naming the column that is wrong */
    static PremiumRow of(Map<String, String> cells) {
        String source = text(cells, "source");
        if (source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException("source is longer than " + LONGEST_SOURCE + " characters.");
        }
        return new PremiumRow(text(cells, "slug"), premium(text(cells, "premium")), source, date(cells));
    }

    /** By the names that {@code premiums.sql} knows. */
    Map<String, Object> document() {
        return Map.of("slug", slug, "premium", premium, "source", source, "asOf", asOf.toString());
    }

    private static String text(Map<String, String> cells, String column) {
        String cell = cells.get(column);
        if (cell == null || cell.isBlank()) {
            throw new IllegalArgumentException(column + " is empty.");
        }
        return cell.strip();
    }

    private static double premium(String cell) {
        try {
            double premium = Double.parseDouble(cell);
            if (premium > -1 && premium <= 10) {
                return premium;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw new IllegalArgumentException("premium is a number above -1 and at most 10, and not " + cell + ".");
    }

    private static LocalDate date(Map<String, String> cells) {
        String cell = text(cells, "as_of");
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException("as_of is a date such as 2026-01-31, and not " + cell + ".", noDate);
        }
    }
}
