package io.github.careergraph.taxonomy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a table says about one skill's premium or trend.
 *
 * @param figure a share, 0.1 for a tenth more; above -1 and at most 10
 * @param source at most 500 characters
 */
record FigureRow(String slug, double figure, String source, LocalDate asOf) {

    private static final int LONGEST_SOURCE = 500;

    /**
     * @param column of the figure
     * @throws IllegalArgumentException naming the column that is wrong
     */
    static FigureRow of(String column, Map<String, String> cells) {
        String source = text(cells, "source");
        if (source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException("source is longer than " + LONGEST_SOURCE + " characters.");
        }
        return new FigureRow(text(cells, "slug"), figure(column, text(cells, column)), source, date(cells));
    }

    /** By the names that {@code premiums.sql} and {@code trends.sql} know. */
    Map<String, Object> document() {
        return Map.of("slug", slug, "figure", figure, "source", source, "asOf", asOf.toString());
    }

    private static String text(Map<String, String> cells, String column) {
        String cell = cells.get(column);
        if (cell == null || cell.isBlank()) {
            throw new IllegalArgumentException(column + " is empty.");
        }
        return cell.strip();
    }

    private static double figure(String column, String cell) {
        try {
            double figure = Double.parseDouble(cell);
            if (figure > -1 && figure <= 10) {
                return figure;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw new IllegalArgumentException(column + " is a number above -1 and at most 10, and not " + cell + ".");
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
