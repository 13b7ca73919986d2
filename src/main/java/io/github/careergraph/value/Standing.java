package io.github.careergraph.value;

/**
 * How values are distributed in a group of people.
 *
 * @param people how many they are
 * @param quantiles the values that 0, 1, 2 … 100 % of them do not exceed
 */
record Standing(int people, double[] quantiles) {

    /**
     * The percentage of the group whose value is lower, those of the same value counted half; whole, because what is
     * finer would tell more of the others than of the person.
     */
    double percentile(double value) {
        int below = 0;
        int same = 0;
        for (double quantile : quantiles) {
            if (quantile < value) {
                below++;
            } else if (quantile == value) {
                same++;
            }
        }
        return Math.rint(100 * (below + same / 2.0) / quantiles.length);
    }
}
