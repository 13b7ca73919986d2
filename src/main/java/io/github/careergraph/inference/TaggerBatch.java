package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Sequences of tokens as the network reads them: the features of each distinct word once, and for every place in the
 * padded sequences which word stands there. Words repeat much, so that this saves most of the character convolution.
 */
public final class TaggerBatch {

    /** How many {@link #toArrays} gives. */
    public static final int ARRAYS = 7;

    private final int rows;
    private final int width;
    private final long[] words;
    private final long[] shapes;
    private final long[] characters;
    private final long[] places;
    private final long[] mirror;
    private final long[] frequencies;
    private final long[] phrases;

    /**
     * @param sequences the tokens of each row
     * @param width tokens per row after padding, at least the longest sequence
     */
    public TaggerBatch(List<List<String>> sequences, int width, WordFeatures features) {
        this(sequences, width, features, (row, match) -> true);
    }

    /** @param kept which phrases of the book the network is told of, by the row that they stand in */
    public TaggerBatch(
            List<List<String>> sequences,
            int width,
            WordFeatures features,
            BiPredicate<Integer, PhraseBook.Match> kept) {
        rows = sequences.size();
        this.width = width;
        places = new long[rows * width];
        mirror = new long[rows * width];
        Map<String, Integer> distinct = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> sequence = sequences.get(row);
            for (int column = 0; column < width; column++) {
                int place = row * width + column;
                if (column < sequence.size()) {
                    String token = sequence.get(column);
                    Integer index = distinct.get(token);
                    if (index == null) {
                        order.add(token);
                        index = order.size();
                        distinct.put(token, index);
                    }
                    places[place] = index;
                }
                mirror[place] = (long) row * width + mirrored(column, sequence.size());
            }
        }
        phrases = new long[rows * width * PhraseBook.KINDS];
        for (int place = 0; place < phrases.length; place++) {
            phrases[place] = (long) place % PhraseBook.KINDS * PhraseBook.POSITIONS;
        }
        for (int row = 0; row < rows; row++) {
            int number = row;
            features.phrases()
                    .mark(
                            sequences.get(row),
                            match -> kept.test(number, match),
                            phrases,
                            row * width * PhraseBook.KINDS);
        }
        // The first distinct word is the padding.
        words = new long[order.size() + 1];
        shapes = new long[order.size() + 1];
        frequencies = new long[(order.size() + 1) * PhraseBook.KINDS];
        features.phrases().frequencies(" ", frequencies, 0);
        characters = new long[(order.size() + 1) * WordFeatures.LONGEST_WORD];
        for (int index = 1; index <= order.size(); index++) {
            String token = order.get(index - 1);
            words[index] = features.word(token);
            features.phrases().frequencies(token, frequencies, index * PhraseBook.KINDS);
            shapes[index] = WordFeatures.shape(token);
            int offset = index * WordFeatures.LONGEST_WORD;
            System.arraycopy(WordFeatures.characters(token), 0, characters, offset, WordFeatures.LONGEST_WORD);
        }
    }

    public int rows() {
        return rows;
    }

    public int width() {
        return width;
    }

    /** For every place and kind of phrase the position in one, see {@link PhraseBook#mark}. */
    long[] phrases() {
        return phrases;
    }

    /** The vocabulary entries of the distinct words; training hides some of them. */
    public long[] words() {
        return words;
    }

    public NDList toArrays(NDManager manager) {
        return new NDList(
                manager.create(words),
                manager.create(shapes),
                manager.create(characters, new Shape(words.length, WordFeatures.LONGEST_WORD)),
                manager.create(places, new Shape(rows, width)),
                manager.create(mirror, new Shape(rows, width)),
                manager.create(frequencies, new Shape(words.length, PhraseBook.KINDS)),
                manager.create(phrases, new Shape(rows, width, PhraseBook.KINDS)));
    }

    /** Reading backwards begins at a row's last token, not in its padding. */
    private static int mirrored(int column, int length) {
        return column < length ? length - 1 - column : column;
    }
}
