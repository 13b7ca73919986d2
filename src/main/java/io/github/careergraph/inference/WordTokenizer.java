package io.github.careergraph.inference;

import java.util.Arrays;

/**
 * Cuts text into words, single punctuation marks, single ideographs, line ends and wide gaps within a line. The last two
 * are tokens of their own because the layout of a CV carries much of its meaning; text that was copied out of a document
 * often has gaps where lines ended.
 */
public final class WordTokenizer {

    /** Blanks next to each other that are more than the distance of two words. */
    private static final int WIDE = 2;
    /** As {@link #WIDE}, for what sets off a paragraph. */
    private static final int VERY_WIDE = 4;

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
                // What a line is indented by says no more than its beginning.
                end = endOfGap(text, end);
            } else if (isWord(codePoint)) {
                end = endOfWord(text, end, codePoint);
                tokens.add(position, end);
            } else if (isBlank(codePoint)) {
                end = endOfGap(text, end);
                boolean lineGoesOn = end < text.length() && !isLineEnd(text.codePointAt(end));
                if (lineGoesOn && width(text, position, end) >= WIDE) {
                    tokens.add(position, end);
                }
            } else {
                tokens.add(position, end);
            }
            position = end;
        }
        return tokens.finish();
    }

    static boolean isLineEnd(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029;
    }

    /** Whether a token is a line end or a gap, which no mention begins or ends with. */
    static boolean isLayout(String token) {
        return isLineEnd(token.codePointAt(0)) || isBlank(token.codePointAt(0));
    }

    /** Whether a token of layout sets off more than a line: an empty line, or a gap as wide as one is. */
    static boolean isWideLayout(String token) {
        if (!isLineEnd(token.codePointAt(0))) {
            return width(token, 0, token.length()) >= VERY_WIDE;
        }
        return token.replace("\r\n", "\n")
                        .codePoints()
                        .filter(WordTokenizer::isLineEnd)
                        .count()
                > 1;
    }

    private static int endOfGap(String text, int from) {
        int end = from;
        while (end < text.length() && isBlank(text.codePointAt(end)) && !isLineEnd(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** In blanks; a tabulator leads to the next column, and marks without width count for nothing. */
    private static int width(String text, int from, int to) {
        return text.substring(from, to)
                .codePoints()
                .map(c -> c == '\t' ? WIDE : Character.isSpaceChar(c) ? 1 : 0)
                .sum();
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
            if (isLineEnd(codePoint) || isBlank(codePoint)) {
                return Tokens.BETWEEN_LINES;
            }
            boolean ideographicStop = codePoint == '。' || codePoint == '！' || codePoint == '？';
            boolean stop = codePoint == '.' || codePoint == '!' || codePoint == '?' || codePoint == ';';
            return ideographicStop || (stop && spaceFollows) ? Tokens.BETWEEN_SENTENCES : Tokens.BETWEEN_WORDS;
        }
    }
}
