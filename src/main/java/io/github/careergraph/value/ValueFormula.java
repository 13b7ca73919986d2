package io.github.careergraph.value;

/**
 * A {@link ValueModel} with its parameters: {@code V = 5·M_ρ(scores; weights)}, in [0, 500).
 *
 * @param rho the exponent, in the model's range
 * @param weights not negative, adding up to 1
 */
public record ValueFormula(ValueModel model, double rho, PerDimension weights) {

    /** The greatest value that is approached and never reached: five scores of 100. */
    public static final double LIMIT = 500;

    public ValueFormula {
        if (!model.accepts(rho)) {
            throw new IllegalArgumentException("The model " + model + " does not take the exponent " + rho);
        }
        if (Math.abs(weights.sum() - 1) > 1e-9) {
            throw new IllegalArgumentException("The weights of the five dimensions must add up to 1: " + weights);
        }
    }

    public double value(PerDimension scores) {
        return value(scores.toArray());
    }

    double value(double[] scores) {
        return 5 * PowerMean.of(rho, scores, weights.toArray());
    }
}
