package io.github.careergraph.market;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a {@link CompanionModel} takes, as measured where and when it is asked: for a report, not for a test.
 *
 * @param seconds to learn it
 * @param mebibytes of heap that it keeps
 * @param median milliseconds for an answer, when all it was learned from is asked for one after the other
 * @param slow milliseconds that 95 of 100 answers stay below
 */
record ServingCost(double seconds, double mebibytes, double median, double slow) {

    private static final int WARMING = 2_000;
    private static final int COLLECTIONS = 3;

    static ServingCost of(NeededSkills needed, CompanionWeights weights) {
        int[][] known = Arrays.stream(needed.needs())
                .filter(needs -> needs.length > 0 && needs.length <= CompanionModel.MOST_KNOWN)
                .toArray(int[][]::new);
        double before = heap();
        long begun = System.nanoTime();
        CompanionModel model = new CompanionModel(needed, weights);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double kept = heap() - before;
        for (int i = 0; i < WARMING; i++) {
            model.of(known[i % known.length]);
        }
        double[] times = Arrays.stream(known)
                .mapToDouble(skills -> milliseconds(model, skills))
                .sorted()
                .toArray();
        return new ServingCost(seconds, kept, times[times.length / 2], times[times.length * 95 / 100]);
    }

    private static double milliseconds(CompanionModel model, int... known) {
        long begun = System.nanoTime();
        model.of(known);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024.0 / 1024;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "learned in %.2f s, keeps %.1f MiB, answers in %.1f ms (median), %.1f ms (95th percentile)",
                seconds,
                mebibytes,
                median,
                slow);
    }
}
