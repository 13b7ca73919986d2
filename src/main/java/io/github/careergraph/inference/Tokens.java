package io.github.careergraph.inference;

/**
 * A text cut into tokens.
 *
 * @param starts UTF-16 offset at which each token begins, ascending
 * @param ends UTF-16 offset after each token
 * @param cuts how well the sequence may be cut before each token, one of the constants below
 */
public record Tokens(String text, int[] starts, int[] ends, byte[] cuts) {

    public static final byte INSIDE_WORD = 0;
    public static final byte BETWEEN_WORDS = 1;
    public static final byte BETWEEN_SENTENCES = 2;
    public static final byte BETWEEN_LINES = 3;

    public int size() {
        return starts.length;
    }

    public String token(int index) {
        return text.substring(starts[index], ends[index]);
    }
}
