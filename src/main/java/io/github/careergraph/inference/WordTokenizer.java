package io.github.careergraph.inference;

import java.util.Arrays;

/**
 * Cuts text into words, single punctuation marks, single ideographs and line ends. Line ends are tokens of their own
 * because the lines of a CV carry much of its meaning.
 */
public final class WordTokenizer {

    private WordTokenizer() {}

    public static Tokens tokenize(String text) {
        Collector tokens = new Collector(text);
        int position = 0;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            int end = position + Character.charCount(codePoint);
            if (isLineEnd(codePoint)) {
                end = endOfBlank(text, end);
                tokens.add(position, end);
            } else if (isWord(codePoint)) {
                end = endOfWord(text, end, codePoint);
                tokens.add(position, end);
            } else if (!isBlank(codePoint)) {
                tokens.add(position, end);
            }
            position = end;
        }
        return tokens.finish();
    }

    static boolean isLineEnd(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isWord(int codePoint) {
        return !Character.isIdeographic(codePoint) && (Character.isLetterOrDigit(codePoint) || isMark(codePoint));
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** One token for a whole run of empty lines, up to the last line end. */
    private static int endOfBlank(String text, int from) {
        int end = from;
        for (int position = from; position < text.length(); ) {
            int codePoint = text.codePointAt(position);
            if (!isBlank(codePoint)) {
                break;
            }
            position += Character.charCount(codePoint);
            if (isLineEnd(codePoint)) {
                end = position;
            }
        }
        return end;
    }

    /** Keeps C++, C# and F# whole, and joiners inside words of scripts that use them. */
    private static int endOfWord(String text, int from, int first) {
        int position = from;
        int previous = first;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            boolean sign = codePoint == '+' || codePoint == '#';
            boolean joiner = codePoint == 0x200C || codePoint == 0x200D;
            boolean belongs = sign ? Character.isLetter(previous) || previous == '+' : joiner || isWord(codePoint);
            if (!belongs || (!sign && (previous == '+' || previous == '#'))) {
                break;
            }
            position += Character.charCount(codePoint);
            previous = codePoint;
        }
        return position;
    }

    private static final class Collector {
        private final String text;
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        Collector(String text) {
            this.text = text;
        }

        void add(int start, int end) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = start;
            ends[size++] = end;
        }

        Tokens finish() {
            byte[] cuts = new byte[size];
            for (int token = 1; token < size; token++) {
                cuts[token] = cutAfter(text.codePointAt(starts[token - 1]), ends[token - 1] < starts[token]);
            }
            return new Tokens(text, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), cuts);
        }

        private static byte cutAfter(int codePoint, boolean spaceFollows) {
            if (isLineEnd(codePoint)) {
                return Tokens.BETWEEN_LINES;
            }
            boolean ideographicStop = codePoint == '。' || codePoint == '！' || codePoint == '？';
            boolean stop = codePoint == '.' || codePoint == '!' || codePoint == '?' || codePoint == ';';
            return ideographicStop || (stop && spaceFollows) ? Tokens.BETWEEN_SENTENCES : Tokens.BETWEEN_WORDS;
        }
    }
}
