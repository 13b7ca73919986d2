package io.github.careergraph.market;

import java.util.List;
import java.util.stream.IntStream;

import io.github.careergraph.market.EarningsRegression.Part;

/** Cross-validation in which no occupation is predicted from others of its ISCO minor group. */
final class EarningsTrial {

    private static final int FOLDS = 10;
    private static final int INNER_FOLDS = 3;
    private static final double[] NOISES = {0.4, 0.8, 1.6, 3.2};

    private final double[] logEarnings;
    private final List<String> groups;
    private final long seed;

    EarningsTrial(double[] logEarnings, List<String> groups, long seed) {
        this.logEarnings = logEarnings;
        this.groups = groups;
        this.seed = seed;
    }

    /** What each occupation is predicted to pay by those of other groups; the noise is chosen among those alone. */
    Predictions predict(List<Part> parts) {
        double[] predicted = new double[logEarnings.length];
        GroupedFolds folds = GroupedFolds.of(OccupationFeatures.range(0, predicted.length), groups, FOLDS, seed);
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            int[] learned = folds.outOf(fold);
            EarningsRegression regression = new EarningsRegression(parts, logEarnings, learned, noise(parts, learned));
            for (int occupation : folds.in(fold)) {
                predicted[occupation] = regression.predict(occupation);
            }
        });
        return new Predictions(logEarnings, predicted, groups);
    }

    /** The noise that predicts held-out groups best, among the given occupations. */
    double noise(List<Part> parts, int... occupations) {
        GroupedFolds folds = GroupedFolds.of(occupations, groups, INNER_FOLDS, seed + 1);
        double best = NOISES[0];
        double least = Double.POSITIVE_INFINITY;
        for (double noise : NOISES) {
            double error = error(parts, folds, noise);
            if (error < least) {
                least = error;
                best = noise;
            }
        }
        return best;
    }

    private double error(List<Part> parts, GroupedFolds folds, double noise) {
        double error = 0;
        for (int fold = 0; fold < folds.count(); fold++) {
            EarningsRegression regression = new EarningsRegression(parts, logEarnings, folds.outOf(fold), noise);
            for (int occupation : folds.in(fold)) {
                error += Math.pow(logEarnings[occupation] - regression.predict(occupation), 2);
            }
        }
        return error;
    }
}
