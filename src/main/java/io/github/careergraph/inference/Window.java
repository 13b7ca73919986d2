package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of tokens that the model sees at once. Only the core's answers count; what lies around it is context, and
 * every token is in exactly one core, so that stitched answers never contradict each other.
 */
public record Window(int from, int to, int coreFrom, int coreTo) {

    public int size() {
        return to - from;
    }

    /**
     * Covers a sequence, cutting cores at line ends before sentence ends before words.
     *
     * @param cuts see {@link Tokens#cuts()}
     * @param longest the most tokens a window may hold
     * @param context how many tokens a window shows on each side of its core
     */
    public static List<Window> cover(byte[] cuts, int longest, int context) {
        int length = cuts.length;
        if (length <= longest) {
            return length == 0 ? List.of() : List.of(new Window(0, length, 0, length));
        }
        List<Window> windows = new ArrayList<>();
        int longestCore = Math.max(1, longest - 2 * context);
        for (int from = 0; from < length; ) {
            int to = length - from <= longestCore ? length : bestCut(cuts, from, from + longestCore);
            windows.add(new Window(Math.max(0, from - context), Math.min(length, to + context), from, to));
            from = to;
        }
        return windows;
    }

    private static int bestCut(byte[] cuts, int from, int limit) {
        int best = limit;
        for (int position = limit; position > from + (limit - from) / 2; position--) {
            if (cuts[position] > cuts[best]) {
                best = position;
            }
        }
        return best;
    }
}
