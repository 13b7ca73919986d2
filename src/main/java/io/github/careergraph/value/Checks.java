package io.github.careergraph.value;

import java.time.LocalDate;

/** The conditions that evidence from outside must meet; each failure names the field. */
final class Checks {

    private Checks() {}

    static void text(String field, String text) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
    }

    static void range(String field, double number, double least, double greatest) {
        if (!(number >= least && number <= greatest)) {
            throw new IllegalArgumentException(
                    field + " must be between " + least + " and " + greatest + ": " + number);
        }
    }

    static void positive(String field, double number) {
        if (!(number > 0)) {
            throw new IllegalArgumentException(field + " must be greater than 0: " + number);
        }
    }

    static void notAfter(String field, LocalDate date, LocalDate today) {
        if (date != null && date.isAfter(today)) {
            throw new IllegalArgumentException(field + " must not be in the future: " + date);
        }
    }
}
