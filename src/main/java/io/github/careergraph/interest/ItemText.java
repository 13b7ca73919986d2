package io.github.careergraph.interest;

/**
 * An item as the interest model reads it.
 *
 * @param id as recommendations are called: {@code skill:docker}, {@code resource:some-book}
 * @param text title, skills and description; the model knows items that it has never met by it
 */
public record ItemText(String id, String text) {

    public static final int LONGEST_ID = 300;
    public static final int LONGEST_TEXT = 2_000;

    /** With what is beyond the longest text left out. */
    public static ItemText of(String id, String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                text.append(text.isEmpty() ? "" : ". ").append(part.strip());
            }
        }
        return new ItemText(id, text.length() <= LONGEST_TEXT ? text.toString() : cut(text));
    }

    private static String cut(CharSequence text) {
        // Not between the two halves of a character.
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.subSequence(0, end).toString();
    }
}
