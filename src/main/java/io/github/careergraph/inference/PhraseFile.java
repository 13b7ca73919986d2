package io.github.careergraph.inference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import io.github.careergraph.inference.PhraseBook.Kind;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The file of a {@link PhraseBook}: a line for each phrase in the order of its characters, the first letters of its
 * kinds and a tab before it, all of it with gzip. A phrase is words as {@link WordFeatures#fold} gives them, with a blank
 * between each two.
 */
final class PhraseFile {

    private static final int MOST_PACKED = 16 << 20;
    private static final int MOST_UNPACKED = 48 << 20;
    private static final int TOLD_OF_A_LINE = 60;

    private PhraseFile() {}

    static byte[] pack(SortedMap<String, Integer> phrases) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(packed)) {
            StringBuilder line = new StringBuilder();
            for (Map.Entry<String, Integer> phrase : phrases.entrySet()) {
                line.setLength(0);
                for (Kind kind : Kind.values()) {
                    if ((phrase.getValue() & 1 << kind.ordinal()) != 0) {
                        line.append(letter(kind));
                    }
                }
                line.append('\t').append(phrase.getKey()).append('\n');
                output.write(line.toString().getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** The whole file as it is. */
    static byte[] bytes(String name, InputStream input) throws IOException {
        return atMost(MOST_PACKED, name, input);
    }

    /** The kinds of each phrase, a bit for each. */
    static Map<String, Integer> unpack(String name, byte[] packed) throws IOException {
        byte[] bytes = unzip(name, packed);
        TreeMap<String, Integer> phrases = new TreeMap<>();
        int number = 0;
        for (int from = 0; from < bytes.length; ) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            number++;
            String line = line(name, number, bytes, from, to);
            if (to == bytes.length) {
                throw malformed(name, number, "the last line does not end", line);
            }
            int tab = line.indexOf('\t');
            String phrase = line.substring(tab + 1);
            if (!phrases.isEmpty() && phrases.lastKey().compareTo(phrase) >= 0) {
                throw malformed(name, number, "the lines are not in order", line);
            }
            phrases.put(phrase, kinds(name, number, line, tab));
            check(name, number, phrase, line);
            if (number > PhraseBook.MOST_PHRASES) {
                throw new IOException(name + " has more than " + PhraseBook.MOST_PHRASES + " phrases");
            }
            from = to + 1;
        }
        return phrases;
    }

    private static byte[] unzip(String name, byte[] packed) throws IOException {
        try (InputStream input = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return atMost(MOST_UNPACKED, name, input);
        } catch (ZipException damaged) {
            throw new IOException(name + " is not a whole gzip file: " + damaged.getMessage(), damaged);
        } catch (EOFException cut) {
            throw new IOException(name + " is not a whole gzip file: it ends too early", cut);
        }
    }

    private static byte[] atMost(int most, String name, InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new IOException(name + " has more than " + most + " bytes");
        }
        return bytes;
    }

    private static String line(String name, int number, byte[] bytes, int from, int to) throws IOException {
        // Even of characters of four bytes each.
        int most = 4 * PhraseBook.MOST_CHARACTERS + PhraseBook.KINDS + 1;
        String begin = new String(bytes, from, Math.min(to - from, TOLD_OF_A_LINE), UTF_8);
        if (to - from > most) {
            throw malformed(name, number, "longer than a phrase", begin);
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw malformed(name, number, "not UTF-8", begin);
        }
    }

    private static int kinds(String name, int number, String line, int tab) throws IOException {
        int kinds = 0;
        for (int i = 0; i < tab; i++) {
            int before = kinds;
            for (Kind kind : Kind.values()) {
                if (letter(kind) == line.charAt(i)) {
                    kinds |= 1 << kind.ordinal();
                }
            }
            if (kinds == before) {
                throw malformed(name, number, "a kind that is none of S, K, T and O, or there twice", line);
            }
        }
        if (kinds == 0) {
            throw malformed(name, number, "no kinds and tab before the phrase", line);
        }
        return kinds;
    }

    private static void check(String name, int number, String phrase, String line) throws IOException {
        String[] words = phrase.split(" ", -1);
        if (words.length > PhraseBook.LONGEST || phrase.length() > PhraseBook.MOST_CHARACTERS) {
            throw malformed(name, number, "more than eight words or two hundred characters", line);
        }
        for (String word : words) {
            if (word.isEmpty() || !word.equals(WordFeatures.fold(word))) {
                throw malformed(
                        name, number, "words are lower case, with 0 for every digit and one blank between", line);
            }
        }
    }

    private static char letter(Kind kind) {
        return kind.name().charAt(0);
    }

    private static IOException malformed(String name, int number, String problem, String line) {
        String told = line.length() > TOLD_OF_A_LINE ? line.substring(0, TOLD_OF_A_LINE) + "…" : line;
        return new IOException(name + ", line " + number + ": " + problem + ": " + told);
    }
}
