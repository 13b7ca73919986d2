package io.github.careergraph.value;

import java.util.function.ToDoubleFunction;

/**
 * Exact Shapley values: each player's marginal contribution averaged over all orders of joining. L. S. Shapley, "A Value
 * for n-Person Games", 1953. All 2^n coalitions are valued, so n is meant to be small.
 */
final class Shapley {

    private Shapley() {}

    /**
     * The dimensions as players: a dimension outside the coalition scores 0.
     *
     * @return a share per score, adding up to the value of all scores minus the value of none
     */
    static double[] shares(double[] scores, ToDoubleFunction<double[]> value) {
        int players = scores.length;
        double[] worth = new double[1 << players];
        for (int coalition = 0; coalition < worth.length; coalition++) {
            double[] present = new double[players];
            for (int player = 0; player < players; player++) {
                present[player] = (coalition & 1 << player) == 0 ? 0 : scores[player];
            }
            worth[coalition] = value.applyAsDouble(present);
        }
        double[] shares = new double[players];
        for (int player = 0; player < players; player++) {
            for (int others = 0; others < worth.length; others++) {
                if ((others & 1 << player) == 0) {
                    double weight = weight(Integer.bitCount(others), players);
                    shares[player] += weight * (worth[others | 1 << player] - worth[others]);
                }
            }
        }
        return shares;
    }

    /** {@code s!·(n−s−1)!/n!}: the share of all orders in which exactly these s players come before. */
    private static double weight(int others, int players) {
        double weight = 1.0 / players;
        for (int i = 1; i <= others; i++) {
            weight *= i / (double) (players - i);
        }
        return weight;
    }
}
