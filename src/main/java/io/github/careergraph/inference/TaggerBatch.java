package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Sequences of tokens as the network reads them: the features of each distinct word once, and for every place in the
 * padded sequences which word stands there. Words repeat much, so that this saves most of the character convolution.
 */
public final class TaggerBatch {

    private final int rows;
    private final int width;
    private final long[] words;
    private final long[] shapes;
    private final long[] characters;
    private final long[] places;
    private final long[] mirror;

    /**
     * @param sequences the tokens of each row
     * @param width tokens per row after padding, at least the longest sequence
     */
    public TaggerBatch(List<List<String>> sequences, int width, WordFeatures features) {
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
        // The first distinct word is the padding.
        words = new long[order.size() + 1];
        shapes = new long[order.size() + 1];
        characters = new long[(order.size() + 1) * WordFeatures.LONGEST_WORD];
        for (int index = 1; index <= order.size(); index++) {
            String token = order.get(index - 1);
            words[index] = features.word(token);
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
                manager.create(mirror, new Shape(rows, width)));
    }

    /** Reading backwards begins at a row's last token, not in its padding. */
    private static int mirrored(int column, int length) {
        return column < length ? length - 1 - column : column;
    }
}
