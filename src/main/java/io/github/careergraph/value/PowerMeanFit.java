package io.github.careergraph.value;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Fits {@code value = unit · M_ρ(scores; w)} to outcomes by least squares, w on the simplex, with the method of
 * Levenberg and Marquardt: K. Madsen, H. B. Nielsen, O. Tingleff, "Methods for Non-Linear Least Squares Problems" (2004),
 * chapter 3.2. The weights are {@code w_d = θ_d² / Σ θ²}, which is on the simplex for any θ, its faces included.
 *
 * @param rho within ±{@link #FARTHEST}: beyond, the mean is the least or greatest score to within a few percent
 * @param weights adding up to 1
 * @param unit what one point of the mean is in the unit of the values
 * @param squares the sum of the squared errors
 */
record PowerMeanFit(double rho, double[] weights, double unit, double squares) {

    static final double FARTHEST = 30;

    private static final int STEPS = 200;
    private static final double CONVERGED = 1e-10;
    /** At this damping a step is too short to change anything. */
    private static final double STUCK = 1e12;
    /** Nearer 0, differences by ρ lose their digits, and their limits differ from them by less. */
    private static final double GEOMETRIC = 1e-5;

    private static final int SIDES = Dimension.values().length;
    private static final int RHO = SIDES;
    private static final int UNIT = SIDES + 1;
    private static final double[] STARTS = {-2, 0.3, 1, 3, 10};

    /** The best fit from equal weights and several exponents: the squares have more than one valley. */
    static PowerMeanFit of(Outcomes outcomes) {
        double[] equal = new double[SIDES];
        Arrays.fill(equal, 1.0 / SIDES);
        int[] once = new int[outcomes.values().length];
        Arrays.fill(once, 1);
        PowerMeanFit best = null;
        for (double rho : STARTS) {
            PowerMeanFit fit = from(outcomes, once, rho, equal);
            if (best == null || fit.squares < best.squares) {
                best = fit;
            }
        }
        return best;
    }

    /**
     * @param counts how often each outcome counts
     * @param rho to begin with
     * @param weights to begin with, all above 0: from 0 none finds away
     */
    static PowerMeanFit from(Outcomes outcomes, int[] counts, double rho, double[] weights) {
        double[] at = new double[SIDES + 2];
        for (int i = 0; i < SIDES; i++) {
            at[i] = Math.sqrt(weights[i]);
        }
        at[RHO] = Math.clamp(rho, -FARTHEST, FARTHEST);
        at[UNIT] = bestUnit(outcomes, counts, at);
        double reached = squares(outcomes, counts, at);
        double damping = 1e-3;
        for (int step = 0; step < STEPS; step++) {
            DMatrixRMaj curvature = new DMatrixRMaj(at.length, at.length);
            DMatrixRMaj slope = new DMatrixRMaj(at.length, 1);
            linearise(outcomes, counts, at, curvature, slope);
            double[] next = null;
            double then = Double.POSITIVE_INFINITY;
            while (!(then < reached) && damping < STUCK) {
                next = moved(at, curvature, slope, damping);
                then = next == null ? Double.POSITIVE_INFINITY : squares(outcomes, counts, next);
                damping = then < reached ? Math.max(damping / 5, 1e-9) : damping * 4;
            }
            if (!(then < reached)) {
                break;
            }
            boolean converged = reached - then <= CONVERGED * reached;
            at = next;
            reached = then;
            if (converged) {
                break;
            }
        }
        return new PowerMeanFit(at[RHO], weights(at), at[UNIT], reached);
    }

    private static double[] moved(double[] at, DMatrixRMaj curvature, DMatrixRMaj slope, double damping) {
        DMatrixRMaj damped = curvature.copy();
        for (int i = 0; i < at.length; i++) {
            damped.add(i, i, damping * (curvature.get(i, i) + 1e-12));
        }
        DMatrixRMaj move = new DMatrixRMaj(at.length, 1);
        if (!CommonOps_DDRM.solve(damped, slope, move)) {
            return null;
        }
        double[] next = at.clone();
        double length = 0;
        for (int i = 0; i < at.length; i++) {
            next[i] += move.get(i);
            length += i < SIDES ? next[i] * next[i] : 0;
        }
        next[RHO] = Math.clamp(next[RHO], -FARTHEST, FARTHEST);
        for (int i = 0; i < SIDES; i++) {
            next[i] /= Math.sqrt(length);
        }
        return Arrays.stream(next).allMatch(Double::isFinite) ? next : null;
    }

    private static void linearise(
            Outcomes outcomes, int[] counts, double[] at, DMatrixRMaj curvature, DMatrixRMaj slope) {
        double[] weights = weights(at);
        double[] gradient = new double[at.length];
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] > 0) {
                double mean = gradient(at, weights, outcomes.scores()[row], gradient);
                double error = outcomes.values()[row] - at[UNIT] * mean;
                for (int a = 0; a < at.length; a++) {
                    slope.add(a, 0, counts[row] * gradient[a] * error);
                    for (int b = 0; b < at.length; b++) {
                        curvature.add(a, b, counts[row] * gradient[a] * gradient[b]);
                    }
                }
            }
        }
    }

    /** The mean, and how unit times the mean changes with each parameter. */
    private static double gradient(double[] at, double[] weights, double[] scores, double[] gradient) {
        double rho = at[RHO];
        double mean = PowerMean.of(rho, scores, weights);
        Arrays.fill(gradient, 0);
        gradient[UNIT] = mean;
        if (mean == 0) {
            return mean;
        }
        boolean geometric = Math.abs(rho) < GEOMETRIC;
        double logs = 0;
        double squaredLogs = 0;
        double powered = 0;
        for (int i = 0; i < SIDES; i++) {
            // Where the mean is above 0 and a score is not, ρ is above 0, and the score's power is 0.
            double log = scores[i] == 0 ? 0 : Math.log(scores[i] / mean);
            double power = scores[i] == 0 ? 0 : Math.exp(rho * log);
            double change = geometric ? log : (power - 1) / rho;
            gradient[i] = at[UNIT] * mean * 2 * at[i] * change;
            logs += weights[i] * log;
            squaredLogs += weights[i] * log * log;
            powered += weights[i] * power * log;
        }
        // The logarithms are of ratios to the mean, so that the logarithm of the mean itself drops out.
        gradient[RHO] = at[UNIT] * mean * (geometric ? (squaredLogs - logs * logs) / 2 : powered / rho);
        return mean;
    }

    private static double squares(Outcomes outcomes, int[] counts, double[] at) {
        double[] weights = weights(at);
        double squares = 0;
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] > 0) {
                double mean = PowerMean.of(at[RHO], outcomes.scores()[row], weights);
                double error = outcomes.values()[row] - at[UNIT] * mean;
                squares += counts[row] * error * error;
            }
        }
        return squares;
    }

    private static double bestUnit(Outcomes outcomes, int[] counts, double[] at) {
        double[] weights = weights(at);
        double products = 0;
        double squares = 0;
        for (int row = 0; row < counts.length; row++) {
            double mean = PowerMean.of(at[RHO], outcomes.scores()[row], weights);
            products += counts[row] * mean * outcomes.values()[row];
            squares += counts[row] * mean * mean;
        }
        return squares == 0 ? 1 : products / squares;
    }

    private static double[] weights(double[] at) {
        double[] weights = new double[SIDES];
        double sum = 0;
        for (int i = 0; i < SIDES; i++) {
            weights[i] = at[i] * at[i];
            sum += weights[i];
        }
        for (int i = 0; i < SIDES; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
