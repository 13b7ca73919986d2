package io.github.careergraph.value;

/**
 * The weighted power mean {@code M_ρ(x; w) = (Σ w_i·x_i^ρ)^(1/ρ)} of non-negative numbers, with its limits: the minimum
 * at −∞, the geometric mean at 0, the maximum at +∞. See G. H. Hardy, J. E. Littlewood, G. Pólya, "Inequalities",
 * chapter 2.
 */
public final class PowerMean {

    /** Below this ρ·ln(x) loses its digits to underflow, while the mean has long been equal to the geometric one. */
    private static final double GEOMETRIC_BELOW = 1e-100;

    private PowerMean() {}

    /**
     * @param rho any number, ±∞ included
     * @param numbers finite and not negative
     * @param weights not negative, with a positive sum; scaled to add up to 1. A number of weight 0 has no say.
     * @return a number between the least and the greatest weighted number, never NaN
     */
    public static double of(double rho, double[] numbers, double[] weights) {
        if (Double.isNaN(rho)) {
            throw new IllegalArgumentException("The exponent must be a number");
        }
        double totalWeight = requireValid(numbers, weights);
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (weights[i] > 0) {
                least = Math.min(least, numbers[i]);
                greatest = Math.max(greatest, numbers[i]);
            }
        }
        if (least == greatest || rho == Double.POSITIVE_INFINITY) {
            return greatest;
        }
        if (rho == Double.NEGATIVE_INFINITY || (rho < GEOMETRIC_BELOW && least == 0)) {
            return least;
        }
        // Measured against the number that dominates, every term lies in (0, 1]: nothing overflows at any ρ.
        double logReference = Math.log(rho > 0 ? greatest : least);
        // Added before exp and not multiplied after it: the ratio alone may be out of range where the mean is not.
        double mean = Math.exp(logReference + logMeanOfRatios(rho, numbers, weights, totalWeight, logReference));
        return Math.clamp(mean, least, greatest);
    }

    private static double logMeanOfRatios(
            double rho, double[] numbers, double[] weights, double totalWeight, double logReference) {
        boolean geometric = Math.abs(rho) < GEOMETRIC_BELOW;
        double logs = 0;
        double excess = 0;
        double powers = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (weights[i] > 0) {
                double weight = weights[i] / totalWeight;
                double logRatio = Math.log(numbers[i]) - logReference;
                logs += weight * logRatio;
                excess += weight * Math.expm1(rho * logRatio);
                powers += weight * Math.exp(rho * logRatio);
            }
        }
        if (geometric) {
            return logs;
        }
        // Near ρ = 0 the sum is 1 plus little and log1p keeps the little; far from 1 the plain logarithm is the exact
        // one.
        return (excess > -0.5 ? Math.log1p(excess) : Math.log(powers)) / rho;
    }

    private static double requireValid(double[] numbers, double[] weights) {
        if (numbers.length == 0 || numbers.length != weights.length) {
            throw new IllegalArgumentException("A mean needs as many weights as numbers, and at least one");
        }
        double totalWeight = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (!(numbers[i] >= 0 && numbers[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A number must be finite and not negative: " + numbers[i]);
            }
            if (!(weights[i] >= 0)) {
                throw new IllegalArgumentException("A weight must not be negative: " + weights[i]);
            }
            totalWeight += weights[i];
        }
        if (!(totalWeight > 0 && totalWeight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The weights must have a positive, finite sum");
        }
        return totalWeight;
    }
}
