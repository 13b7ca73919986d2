package io.github.careergraph.inference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The words of an item's text and the parts of its first words, as places in a table of fixed size (the hashing trick,
 * Weinberger et al. 2009; parts of words as in fastText, Bojanowski et al. 2017): no word is unknown, in no language.
 */
public final class ItemFeatures {

    /** The first words are the title's and say most. */
    private static final int PARTED_WORDS = 8;

    private static final int PART = 4;
    private static final int LONGEST = 64;
    /** Place 0 stands for nothing. */
    private static final int FIRST = 1;

    private final int buckets;

    /** @param buckets how many places there are; that of nothing included */
    public ItemFeatures(int buckets) {
        this.buckets = buckets;
    }

    /** The places of a text, each once; at least one and at most {@value #LONGEST}. */
    public int[] of(String text) {
        Set<Integer> places = new LinkedHashSet<>();
        List<String> words = words(text);
        words.stream().limit(LONGEST).forEach(word -> places.add(place(word)));
        for (String word : words.subList(0, Math.min(PARTED_WORDS, words.size()))) {
            String marked = "<" + word + ">";
            for (int i = 0; i + PART <= marked.length() && word.length() >= PART; i++) {
                places.add(place("#" + marked.substring(i, i + PART)));
            }
        }
        if (places.isEmpty()) {
            return new int[] {0};
        }
        return places.stream().mapToInt(Integer::intValue).limit(LONGEST).toArray();
    }

    /** Letters and digits with what makes C++, C# and .NET differ; each sign of a script without spaces by itself. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(sign -> {
            if (Character.isIdeographic(sign)) {
                end(word, words);
                words.add(Character.toString(sign));
            } else if (Character.isLetterOrDigit(sign) || sign == '+' || sign == '#') {
                word.appendCodePoint(sign);
            } else {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private int place(String word) {
        CRC32 hash = new CRC32();
        hash.update(word.getBytes(StandardCharsets.UTF_8));
        return FIRST + (int) (hash.getValue() % (buckets - FIRST));
    }
}
