package io.github.careergraph.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a word into the numbers that the network reads: its place in the vocabulary, its characters, its shape. */
public final class WordFeatures {

    public static final int PADDING = 0;
    public static final int UNKNOWN = 1;
    public static final int LONGEST_WORD = 16;
    /** Printable ASCII has an identifier per character; everything else shares 64 hashed ones. */
    public static final int CHARACTERS = 1 + 95 + 64;

    public static final int SHAPES = 10;

    private final Map<String, Integer> identifiers;
    private final PhraseBook phrases;

    /** The same without a book of phrases. */
    public WordFeatures(List<String> words) {
        this(words, PhraseBook.empty());
    }

    /** @param words the vocabulary without padding and unknown, folded, most frequent first */
    public WordFeatures(List<String> words, PhraseBook phrases) {
        this(new HashMap<>(), phrases);
        for (String word : words) {
            identifiers.put(word, identifiers.size() + 2);
        }
    }

    private WordFeatures(Map<String, Integer> identifiers, PhraseBook phrases) {
        this.identifiers = identifiers;
        this.phrases = phrases;
    }

    /** The same vocabulary with another book. */
    WordFeatures with(PhraseBook other) {
        return new WordFeatures(identifiers, other);
    }

    /** Size of the vocabulary with padding and unknown. */
    public int words() {
        return identifiers.size() + 2;
    }

    public PhraseBook phrases() {
        return phrases;
    }

    public int word(String token) {
        return identifiers.getOrDefault(fold(token), UNKNOWN);
    }

    /** Lower case; all numbers of the same length look alike; all line ends and gaps look alike but for empty lines. */
    public static String fold(String token) {
        if (WordTokenizer.isLayout(token)) {
            return WordTokenizer.isWideLayout(token) ? "\\n\\n" : "\\n";
        }
        String lower = token.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        lower.codePoints().map(c -> Character.isDigit(c) ? '0' : c).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The word's beginning and end, as many characters as fit, padded with zeros. */
    public static long[] characters(String token) {
        int[] codePoints = token.codePoints().limit(LONGEST_WORD * 4L).toArray();
        long[] identifiers = new long[LONGEST_WORD];
        int kept = Math.min(codePoints.length, LONGEST_WORD);
        int head = codePoints.length <= LONGEST_WORD ? kept : LONGEST_WORD / 2;
        for (int position = 0; position < kept; position++) {
            int source = position < head ? position : codePoints.length - (kept - position);
            identifiers[position] = character(codePoints[source]);
        }
        return identifiers;
    }

    private static int character(int codePoint) {
        boolean printable = codePoint >= 32 && codePoint < 127;
        return printable ? codePoint - 31 : 96 + Math.floorMod(codePoint * 0x9E3779B1, 64);
    }

    public static int shape(String token) {
        int first = token.codePointAt(0);
        if (WordTokenizer.isLayout(token)) {
            return WordTokenizer.isWideLayout(token) ? 9 : 8;
        }
        if (!Character.isLetterOrDigit(first)) {
            return 7;
        }
        boolean upper = token.codePoints().anyMatch(Character::isUpperCase);
        boolean lower = token.codePoints().anyMatch(Character::isLowerCase);
        boolean digit = token.codePoints().anyMatch(Character::isDigit);
        if (digit) {
            return upper || lower ? 6 : 5;
        }
        if (!upper) {
            return lower ? 1 : PADDING;
        }
        if (!lower) {
            return 3;
        }
        boolean onlyFirst = token.codePoints().skip(1).noneMatch(Character::isUpperCase);
        return Character.isUpperCase(first) && onlyFirst ? 2 : 4;
    }
}
