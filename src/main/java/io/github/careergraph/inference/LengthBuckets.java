package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Groups windows of like length into batches, padded to a few fixed widths so that native buffers are used again. */
final class LengthBuckets {

    private static final int SHORTEST = 16;

    /** A window of one of several texts. */
    record Row(int text, Window window) {}

    /** @param width tokens per row after padding */
    record Batch(int width, List<Row> rows) {}

    private LengthBuckets() {}

    /**
     * @param longest no width is greater
     * @param tokens the most tokens in a batch, padding included
     */
    static List<Batch> of(List<Row> rows, int longest, int tokens) {
        TreeMap<Integer, List<Row>> byWidth = new TreeMap<>();
        for (Row row : rows) {
            byWidth.computeIfAbsent(width(row.window().size(), longest), width -> new ArrayList<>())
                    .add(row);
        }
        List<Batch> batches = new ArrayList<>();
        byWidth.forEach((width, group) -> {
            int most = Math.max(1, tokens / width);
            for (int from = 0; from < group.size(); from += most) {
                batches.add(new Batch(width, group.subList(from, Math.min(group.size(), from + most))));
            }
        });
        return batches;
    }

    /** The next power of two, but no more than the longest. */
    static int width(int size, int longest) {
        int width = SHORTEST;
        while (width < size) {
            width *= 2;
        }
        return Math.max(size, Math.min(width, longest));
    }
}
