package io.github.careergraph.training;

import java.util.Optional;

/**
 * A tag of a file: how its token stands to a span, and the span's label. Those who write M, L or U for inside, end and
 * single are read as those who write I, E and S.
 *
 * @param prefix one of O, B, I, E and S
 * @param label empty for O
 */
record Tag(char prefix, String label) {

    static final Tag OUTSIDE = new Tag('O', "");

    static Optional<Tag> parse(String text) {
        if (text.equals("O")) {
            return Optional.of(OUTSIDE);
        }
        if (text.length() < 3 || text.charAt(1) != '-') {
            return Optional.empty();
        }
        String label = text.substring(2);
        return switch (text.charAt(0)) {
            case 'B' -> Optional.of(new Tag('B', label));
            case 'I', 'M' -> Optional.of(new Tag('I', label));
            case 'E', 'L' -> Optional.of(new Tag('E', label));
            case 'S', 'U' -> Optional.of(new Tag('S', label));
            default -> Optional.empty();
        };
    }

    /** Only the wider forms, such as BMES, say where a span ends. */
    boolean marksEnd() {
        return prefix == 'E' || prefix == 'S';
    }

    boolean isOutside() {
        return prefix == 'O';
    }
}
