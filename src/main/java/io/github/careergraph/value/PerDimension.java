package io.github.careergraph.value;

import java.util.function.ToDoubleFunction;

/** One finite, non-negative number for each of the five dimensions: scores, weights, sums or bases. */
public record PerDimension(double brand, double skill, double leadership, double network, double project) {

    public PerDimension {
        for (double number : new double[] {brand, skill, leadership, network, project}) {
            if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "A number of a dimension must be finite and not negative: " + number);
            }
        }
    }

    public static PerDimension same(double number) {
        return new PerDimension(number, number, number, number, number);
    }

    public static PerDimension of(ToDoubleFunction<Dimension> number) {
        return new PerDimension(
                number.applyAsDouble(Dimension.BRAND),
                number.applyAsDouble(Dimension.SKILL),
                number.applyAsDouble(Dimension.LEADERSHIP),
                number.applyAsDouble(Dimension.NETWORK),
                number.applyAsDouble(Dimension.PROJECT));
    }

    public double get(Dimension dimension) {
        return switch (dimension) {
            case BRAND -> brand;
            case SKILL -> skill;
            case LEADERSHIP -> leadership;
            case NETWORK -> network;
            case PROJECT -> project;
        };
    }

    /** These numbers scaled to add up to 1, as weights must. */
    public PerDimension normalised() {
        double sum = sum();
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Weights must have a positive, finite sum: " + this);
        }
        return of(dimension -> get(dimension) / sum);
    }

    double sum() {
        return brand + skill + leadership + network + project;
    }

    double[] toArray() {
        return new double[] {brand, skill, leadership, network, project};
    }
}
