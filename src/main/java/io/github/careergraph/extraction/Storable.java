package io.github.careergraph.extraction;

/** Makes a text such that the database can hold it and every offset stays what it was. */
final class Storable {

    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /** The text with one character in the place of every NUL and every half of a surrogate pair. */
    static String text(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == '\0' || Character.isSurrogate(c)) {
                kept = kept == null ? new StringBuilder(text) : kept;
                kept.setCharAt(i, c == '\0' ? ' ' : REPLACEMENT);
            }
        }
        return kept == null ? text : kept.toString();
    }
}
