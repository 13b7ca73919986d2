package io.github.careergraph.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Names that a taxonomy knows, by what they name. The network is told where they stand in a text, which spares it to
 * learn them one by one, and where its book is another than the one it learned with, it finds other names.
 */
public final class PhraseBook {

    /** What a phrase names; the order is that of the network's inputs. */
    public enum Kind {
        SKILL,
        KNOWLEDGE,
        TOOL,
        OCCUPATION;

        private char letter() {
            return name().charAt(0);
        }

        private static Kind of(char letter) {
            for (Kind kind : values()) {
                if (kind.letter() == letter) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No kind of phrase: " + letter);
        }
    }

    /** A phrase in a text: tokens from the first to before the last. */
    public record Match(Kind kind, int from, int to) {}

    static final int KINDS = Kind.values().length;

    /** Outside, first, inner, last and only token of a phrase. */
    static final int POSITIONS = 5;
    /** A word is in no phrase of a kind, in one or two, in up to twenty, or in more. */
    static final int FREQUENCIES = 4;
    /** Names are short; longer ones are definitions. */
    private static final int LONGEST = 8;

    private static final long PRIME = 0x9E3779B97F4A7C15L;
    /** Says that a phrase goes on behind these tokens. */
    private static final byte PREFIX = (byte) (1 << KINDS);

    private final TreeMap<String, Integer> phrases;
    private long[] hashes = {};
    private byte[] marks = {};
    private final Map<String, int[]> wordCounts = new HashMap<>();

    private PhraseBook(TreeMap<String, Integer> phrases) {
        this.phrases = phrases;
        index();
    }

    /** A book without a phrase. */
    public static PhraseBook empty() {
        return new PhraseBook(new TreeMap<>());
    }

    /** Takes names in, in any order. */
    public static final class Builder {

        private final TreeMap<String, Integer> phrases = new TreeMap<>();

        /** A name as it is written; those of one letter, of figures alone and of more than eight words are left out. */
        public Builder add(Kind kind, String name) {
            Tokens tokens = WordTokenizer.tokenize(name);
            List<String> words = new ArrayList<>();
            for (int token = 0; token < tokens.size(); token++) {
                words.add(WordFeatures.fold(tokens.token(token)));
            }
            boolean telling = words.stream().anyMatch(word -> word.length() > 1 && Character.isLetter(word.charAt(0)));
            if (telling && words.size() <= LONGEST) {
                phrases.merge(String.join(" ", words), 1 << kind.ordinal(), (known, more) -> known | more);
            }
            return this;
        }

        public PhraseBook build() {
            return new PhraseBook(new TreeMap<>(phrases));
        }
    }

    public int size() {
        return phrases.size();
    }

    /** The file of a model directory: a line for each phrase, its kinds before it, all of it with gzip. */
    public void write(OutputStream output) throws IOException {
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(output), UTF_8)) {
            for (Map.Entry<String, Integer> phrase : phrases.entrySet()) {
                for (Kind kind : Kind.values()) {
                    if ((phrase.getValue() & 1 << kind.ordinal()) != 0) {
                        writer.write(kind.letter());
                    }
                }
                writer.write('\t');
                writer.write(phrase.getKey());
                writer.write('\n');
            }
        }
    }

    /** @throws IOException when a line is none of {@link #write} */
    public static PhraseBook read(InputStream input) throws IOException {
        TreeMap<String, Integer> phrases = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(input), UTF_8))) {
            reader.lines().forEach(line -> {
                int tab = line.indexOf('\t');
                int kinds = 0;
                for (int i = 0; i < tab; i++) {
                    kinds |= 1 << Kind.of(line.charAt(i)).ordinal();
                }
                if (kinds == 0 || tab + 1 == line.length()) {
                    throw new IllegalArgumentException("Not a phrase with its kinds: " + line);
                }
                phrases.put(line.substring(tab + 1), kinds);
            });
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException("The phrases cannot be read: " + e.getMessage(), e);
        }
        return new PhraseBook(phrases);
    }

    /** For each kind the longest phrases from left to right, none over another of its kind. */
    public List<Match> matches(List<String> tokens) {
        if (phrases.isEmpty()) {
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
                int at = Arrays.binarySearch(hashes, hash);
                if (at < 0) {
                    break;
                }
                for (int kind = 0; kind < KINDS; kind++) {
                    if ((marks[at] & 1 << kind) != 0) {
                        longest[kind] = to + 1;
                    }
                }
                if ((marks[at] & PREFIX) == 0) {
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
        int[] counts = wordCounts.get(WordFeatures.fold(token));
        for (int kind = 0; kind < KINDS; kind++) {
            int count = counts == null ? 0 : counts[kind];
            target[offset + kind] = (long) kind * FREQUENCIES + (count == 0 ? 0 : count <= 2 ? 1 : count <= 20 ? 2 : 3);
        }
    }

    private void index() {
        Map<Long, Byte> all = new HashMap<>();
        phrases.forEach((phrase, kinds) -> {
            String[] words = phrase.split(" ");
            long hash = 0;
            for (int word = 0; word < words.length; word++) {
                hash = hash(hash, words[word]);
                byte mark = word + 1 < words.length ? PREFIX : kinds.byteValue();
                all.merge(hash, mark, (known, more) -> (byte) (known | more));
                int[] counts = wordCounts.computeIfAbsent(words[word], any -> new int[KINDS]);
                for (int kind = 0; kind < KINDS; kind++) {
                    counts[kind] += kinds >> kind & 1;
                }
            }
        });
        hashes = all.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        marks = new byte[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            marks[i] = all.get(hashes[i]);
        }
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
