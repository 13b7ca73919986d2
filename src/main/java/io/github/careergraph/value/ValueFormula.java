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

    /** The same model with other parameters, or its own where one is null. */
    ValueFormula with(Double otherRho, PerDimension otherWeights) {
        return new ValueFormula(
                model, otherRho == null ? rho : otherRho, otherWeights == null ? weights : otherWeights);
    }

    public double value(PerDimension scores) {
        return value(scores.toArray());
    }

    /** ρ as clients read it: null where it is infinite. */
    Double exponent() {
        return Double.isInfinite(rho) ? null : (Double) rho;
    }

    double value(double[] scores) {
        return 5 * PowerMean.of(rho, scores, weights.toArray());
    }
}
