package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Tells month by month what becomes of a value, with effort and without. */
final class Forecaster {

    private final EvidenceWeights weights;
    private final ValueFormula formula;
    private final InfluenceRule influence;

    Forecaster(EvidenceWeights weights, ValueFormula formula, InfluenceRule influence) {
        this.weights = weights;
        this.formula = formula;
        this.influence = influence;
    }

    /** What there will be after so many months. */
    record Point(
            int month,
            PerDimension hours,
            PerDimension scores,
            double value,
            PerDimension without,
            double valueWithout) {}

    /**
     * Today and so many months. Without effort the scores are those of today's evidence as it will have faded by then,
     * with nothing new.
     *
     * @param hours of effort by the end of each month, from the first on; never falling
     */
    List<Point> of(ProfileEvidence profile, int months, IntFunction<PerDimension> hours) {
        return IntStream.rangeClosed(0, months)
                .mapToObj(month -> {
                    PerDimension spent = month == 0 ? PerDimension.same(0) : hours.apply(month);
                    PerDimension without = scores(profile.asOf(profile.today().plusMonths(month)));
                    PerDimension with = influence.scores(without, spent);
                    return new Point(month, spent, with, formula.value(with), without, formula.value(without));
                })
                .toList();
    }

    private PerDimension scores(ProfileEvidence profile) {
        LocalDate day = profile.today();
        double[] sums = new double[Dimension.values().length];
        for (Evidence piece : new EvidenceScale(weights, day).weigh(profile)) {
            sums[piece.dimension().ordinal()] += piece.weight();
        }
        return weights.scores(sums);
    }
}
