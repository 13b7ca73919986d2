package io.github.careergraph.extraction;

/**
 * A document as text.
 *
 * @param text its lines as a reader sees them; offsets are into this text
 * @param format what it was read from
 * @param language BCP 47, or null when unknown
 */
public record ReadDocument(String text, DocumentFormat format, String language) {

    /** The most UTF-16 code units of a text that is read: some eighty pages. */
    public static final int LONGEST_TEXT = 200_000;

    public static ReadDocument of(String text, DocumentFormat format) {
        return new ReadDocument(text, format, TextLanguage.of(text));
    }
}
