package io.github.careergraph.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as folded words, each with its place in the original, so that folding never moves an offset. A word is a run
 * of letters and digits, one character of a script that is written without spaces, or one symbol. Hyphens between
 * letters separate words, so that "back-end" reads as "back end".
 */
final class Words {

    private final String text;
    private final List<String> folded = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    Words(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (standsAlone(point)) {
                add(at, next);
            } else if (Character.isLetterOrDigit(point)) {
                next = endOfRun(next);
                add(at, next);
            } else if (!isSilent(point) && !joinsLetters(at, next)) {
                add(at, next);
            }
            at = next;
        }
    }

    int count() {
        return folded.size();
    }

    String text() {
        return text;
    }

    String folded(int word) {
        return folded.get(word);
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    boolean isSymbol(int word) {
        return !Character.isLetterOrDigit(text.codePointAt(starts[word]));
    }

    private void add(int start, int end) {
        int word = folded.size();
        if (word == starts.length) {
            starts = Arrays.copyOf(starts, 2 * word);
            ends = Arrays.copyOf(ends, 2 * word);
        }
        starts[word] = start;
        ends[word] = end;
        folded.add(fold(text, start, end));
    }

    private int endOfRun(int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (standsAlone(point) || !(Character.isLetterOrDigit(point) || isMark(point) || isFormat(point))) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    /** A hyphen or underscore inside a compound is as good as a space. */
    private boolean joinsLetters(int at, int next) {
        char sign = text.charAt(at);
        boolean joins = sign == '-' || sign == '_' || sign == '\u2010' || sign == '\u2011';
        return joins
                && at > 0
                && next < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(next));
    }

    /** Ideographs, kana and the scripts of South-East Asia are written without spaces between words. */
    static boolean standsAlone(int point) {
        if (point < 0x0E00) {
            return false;
        }
        if (Character.isIdeographic(point)) {
            return true;
        }
        return Character.isLetter(point)
                && switch (Character.UnicodeScript.of(point)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isFormat(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    private static boolean isSilent(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || isMark(point)
                || isFormat(point)
                || Character.isISOControl(point);
    }

    private static String fold(String text, int start, int end) {
        boolean ascii = true;
        for (int i = start; i < end && ascii; i++) {
            ascii = text.charAt(i) < 0x80;
        }
        String run = text.substring(start, end);
        if (ascii) {
            return run.toLowerCase(java.util.Locale.ROOT);
        }
        // Full-width letters become plain ones and accents go: what people type differs in both.
        String plain = Normalizer.normalize(run, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(point -> !isMark(point) && !isFormat(point))
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
