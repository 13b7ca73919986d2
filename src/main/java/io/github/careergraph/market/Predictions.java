package io.github.careergraph.market;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Held-out predictions of log earnings beside the truth, and the groups that were held out together. */
record Predictions(double[] actual, double[] predicted, List<String> groups) {

    /** Coefficient of determination: the share of the variance that is predicted. */
    Interval r2() {
        return Interval.of(groups, places -> {
            double mean =
                    Arrays.stream(places).mapToDouble(i -> actual[i]).average().orElse(0);
            double error = squares(places, predicted);
            double total = Arrays.stream(places)
                    .mapToDouble(i -> Math.pow(actual[i] - mean, 2))
                    .sum();
            return 1 - error / total;
        });
    }

    /** Mean absolute error, in log earnings. */
    Interval meanAbsoluteError() {
        return Interval.of(groups, places -> Arrays.stream(places)
                .mapToDouble(i -> Math.abs(actual[i] - predicted[i]))
                .average()
                .orElse(0));
    }

    /** Spearman's rank correlation; ties share their mean rank. */
    Interval spearman() {
        return Interval.of(
                groups,
                places -> correlation(
                        ranks(Arrays.stream(places).mapToDouble(i -> actual[i]).toArray()),
                        ranks(Arrays.stream(places)
                                .mapToDouble(i -> predicted[i])
                                .toArray())));
    }

    /** By how much more of the variance is predicted than by the other predictions. */
    Interval r2Over(Predictions other) {
        return Interval.of(groups, places -> {
            double mean =
                    Arrays.stream(places).mapToDouble(i -> actual[i]).average().orElse(0);
            double total = Arrays.stream(places)
                    .mapToDouble(i -> Math.pow(actual[i] - mean, 2))
                    .sum();
            return (squares(places, other.predicted) - squares(places, predicted)) / total;
        });
    }

    private double squares(int[] places, double[] from) {
        return Arrays.stream(places)
                .mapToDouble(i -> Math.pow(actual[i] - from[i], 2))
                .sum();
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double correlation(double[] some, double[] others) {
        double meanSome = Arrays.stream(some).average().orElse(0);
        double meanOthers = Arrays.stream(others).average().orElse(0);
        double both = 0;
        double ofSome = 0;
        double ofOthers = 0;
        for (int i = 0; i < some.length; i++) {
            both += (some[i] - meanSome) * (others[i] - meanOthers);
            ofSome += Math.pow(some[i] - meanSome, 2);
            ofOthers += Math.pow(others[i] - meanOthers, 2);
        }
        return both / Math.sqrt(ofSome * ofOthers);
    }
}
