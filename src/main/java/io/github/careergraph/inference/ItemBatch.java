package io.github.careergraph.inference;

import java.util.List;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Items as arrays for {@link InterestNetwork}. */
public final class ItemBatch {

    /** How many arrays {@link #toArrays} gives. */
    public static final int ARRAYS = 3;

    private ItemBatch() {}

    /**
     * @param places of each item the places of its words
     * @param own of each item its own place, 0 for none
     */
    public static NDList toArrays(NDManager manager, List<int[]> places, long... own) {
        int width = places.stream().mapToInt(words -> words.length).max().orElse(1);
        long[] padded = new long[places.size() * width];
        float[] shares = new float[padded.length];
        for (int item = 0; item < places.size(); item++) {
            int[] words = places.get(item);
            for (int i = 0; i < words.length; i++) {
                padded[item * width + i] = words[i];
                shares[item * width + i] = 1f / words.length;
            }
        }
        Shape shape = new Shape(places.size(), width);
        return new NDList(manager.create(padded, shape), manager.create(shares, shape), manager.create(own));
    }
}
