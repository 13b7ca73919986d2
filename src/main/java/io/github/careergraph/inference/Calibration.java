package io.github.careergraph.inference;

/**
 * Turns a model's probability of a span into how often such spans are right (Platt 1999): the logistic function of a
 * line over the probability's logit.
 *
 * @param slope 1 where the model is neither too sure nor too careful; never below 0, where a surer model would be believed
 *     less
 * @param intercept 0 likewise
 */
public record Calibration(double slope, double intercept) {

    public static final Calibration NONE = new Calibration(1, 0);

    /** Keeps logits finite. */
    private static final double EDGE = 1e-6;

    public Calibration {
        slope = Math.max(0, slope);
    }

    public double confidence(double probability) {
        return 1 / (1 + Math.exp(-(slope * logit(probability) + intercept)));
    }

    public static double logit(double probability) {
        double inner = Math.min(1 - EDGE, Math.max(EDGE, probability));
        return Math.log(inner / (1 - inner));
    }
}
