package io.github.careergraph.inference;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Names that a taxonomy knows, by what they name. The network is told where they stand in a text, which spares it to
 * learn them one by one, and where its book is another than the one it learned with, it finds other names. Holds hashes
 * instead of names, and its file as it was packed: some megabytes for the hundred thousands of names of ESCO and O*NET.
 */
public final class PhraseBook {

    /** What a phrase names; the order is that of the network's inputs. */
    public enum Kind {
        SKILL,
        KNOWLEDGE,
        TOOL,
        OCCUPATION
    }

    /** A phrase in a text: tokens from the first to before the last. */
    public record Match(Kind kind, int from, int to) {}

    static final int KINDS = Kind.values().length;

    /** Outside, first, inner, last and only token of a phrase. */
    static final int POSITIONS = 5;
    /** A word is in no phrase of a kind, in one or two, in up to twenty, or in more. */
    static final int FREQUENCIES = 4;
    /** In words; names are short, and longer ones are definitions. */
    static final int LONGEST = 8;
    /** In characters, for the same reason. */
    static final int MOST_CHARACTERS = 200;
    /** Several times what all published taxonomies of skills have together. */
    static final int MOST_PHRASES = 1_000_000;

    private static final long PRIME = 0x9E3779B97F4A7C15L;
    /** Says that a phrase goes on behind these tokens. */
    private static final byte PREFIX = (byte) (1 << KINDS);
    /** Of how often a word is in phrases of a kind. */
    private static final int FREQUENCY_BITS = 2;

    private final byte[] packed;
    private final int size;
    /** By the hash of a phrase or the beginning of one: the kinds that it has itself, and whether it goes on. */
    private final HashedMarks sequences = new HashedMarks();
    /** By the hash of a word its frequency in each kind; what is in none is not there. */
    private final HashedMarks words = new HashedMarks();

    private PhraseBook(Map<String, Integer> phrases, byte[] packed) {
        this.packed = packed;
        size = phrases.size();
        Map<String, int[]> counts = new HashMap<>();
        phrases.forEach((phrase, kinds) -> index(phrase.split(" "), kinds, counts));
        counts.forEach((word, count) -> {
            int frequencies = 0;
            for (int kind = 0; kind < KINDS; kind++) {
                frequencies |= frequency(count[kind]) << kind * FREQUENCY_BITS;
            }
            words.add(hash(0, word), (byte) frequencies);
        });
    }

    /** A book without a phrase. */
    public static PhraseBook empty() {
        return new Builder().build();
    }

    /** Takes names in, in any order. */
    public static final class Builder {

        private final TreeMap<String, Integer> phrases = new TreeMap<>();

        /**
         * A name as it is written; those of one letter, of figures alone, of more than eight words and of more than two
         * hundred characters are left out.
         *
         * @throws IllegalStateException when there are a million phrases already
         */
        public Builder add(Kind kind, String name) {
            if (name.length() > MOST_CHARACTERS) {
                return this;
            }
            Tokens tokens = WordTokenizer.tokenize(name);
            List<String> words = new ArrayList<>();
            for (int token = 0; token < tokens.size(); token++) {
                if (!WordTokenizer.isLayout(tokens.token(token))) {
                    words.add(WordFeatures.fold(tokens.token(token)));
                }
            }
            boolean telling = words.stream().anyMatch(word -> word.length() > 1 && Character.isLetter(word.charAt(0)));
            String phrase = String.join(" ", words);
            if (telling && words.size() <= LONGEST && phrase.length() <= MOST_CHARACTERS) {
                phrases.merge(phrase, 1 << kind.ordinal(), (known, more) -> known | more);
                if (phrases.size() > MOST_PHRASES) {
                    throw new IllegalStateException("There are more than " + MOST_PHRASES + " different names.");
                }
            }
            return this;
        }

        public PhraseBook build() {
            return new PhraseBook(phrases, PhraseFile.pack(phrases));
        }
    }

    public int size() {
        return size;
    }

    /** The file of a model directory, see {@link PhraseFile}; the same phrases give the same bytes. */
    public void write(OutputStream output) throws IOException {
        output.write(packed);
    }

    /** That of a model directory. */
    public static PhraseBook read(InputStream input) throws IOException {
        return read("phrases.txt.gz", input);
    }

    /**
     * @param name of the file, for messages
     * @throws IOException when it is not a file of {@link #write}, or is too large
     */
    public static PhraseBook read(String name, InputStream input) throws IOException {
        byte[] packed = PhraseFile.bytes(name, input);
        return new PhraseBook(PhraseFile.unpack(name, packed), packed);
    }

    /** For each kind the longest phrases from left to right, none over another of its kind. */
    public List<Match> matches(List<String> tokens) {
        if (size == 0) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        int[] free = new int[KINDS];
        int[] longest = new int[KINDS];
        for (int from = 0; from < tokens.size(); from++) {
            Arrays.fill(longest, 0);
            long hash = 0;
            for (int to = from; to < tokens.size() && to - from < LONGEST; to++) {
                hash = hash(hash, WordFeatures.fold(tokens.get(to)));
                int marks = sequences.get(hash);
                for (int kind = 0; kind < KINDS; kind++) {
                    if ((marks & 1 << kind) != 0) {
                        longest[kind] = to + 1;
                    }
                }
                if ((marks & PREFIX) == 0) {
                    break;
                }
            }
            for (int kind = 0; kind < KINDS; kind++) {
                if (longest[kind] > 0 && from >= free[kind]) {
                    matches.add(new Match(Kind.values()[kind], from, longest[kind]));
                    free[kind] = longest[kind];
                }
            }
        }
        return matches;
    }

    /**
     * What the network reads of a row: for every place and kind the position in a phrase, each kind's numbers behind
     * those of the kind before.
     *
     * @param kept which matches are told; training hides some
     */
    void mark(List<String> tokens, Predicate<Match> kept, long[] target, int offset) {
        for (Match match : matches(tokens)) {
            if (kept.test(match)) {
                for (int token = match.from(); token < match.to(); token++) {
                    int position = match.to() - match.from() == 1
                            ? 4
                            : token == match.from() ? 1 : token == match.to() - 1 ? 3 : 2;
                    target[offset + token * KINDS + match.kind().ordinal()] += position;
                }
            }
        }
    }

    /** For every kind in how many phrases a word is, in steps, each kind's numbers behind those of the kind before. */
    void frequencies(String token, long[] target, int offset) {
        int frequencies = words.get(hash(0, WordFeatures.fold(token)));
        for (int kind = 0; kind < KINDS; kind++) {
            int frequency = frequencies >> kind * FREQUENCY_BITS & FREQUENCIES - 1;
            target[offset + kind] = (long) kind * FREQUENCIES + frequency;
        }
    }

    private void index(String[] phrase, int kinds, Map<String, int[]> counts) {
        long hash = 0;
        for (int word = 0; word < phrase.length; word++) {
            hash = hash(hash, phrase[word]);
            sequences.add(hash, word + 1 < phrase.length ? PREFIX : (byte) kinds);
            int[] count = counts.computeIfAbsent(phrase[word], any -> new int[KINDS]);
            for (int kind = 0; kind < KINDS; kind++) {
                count[kind] += kinds >> kind & 1;
            }
        }
    }

    private static int frequency(int count) {
        return count == 0 ? 0 : count <= 2 ? 1 : count <= 20 ? 2 : 3;
    }

    /** Of a sequence of words, one after the other; two of 64 bits do not meet by accident. */
    private static long hash(long before, String word) {
        long hash = before * 31 + 17;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
