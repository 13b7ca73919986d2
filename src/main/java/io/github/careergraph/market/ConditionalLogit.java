package io.github.careergraph.market;

import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * McFadden's conditional logit (1974): a hidden skill is chosen among an occupation's candidates with a probability that
 * grows with e to the weighed sum of its signals. The weights are those of the greatest likelihood less a penalty on
 * their squares; the likelihood is concave, and Newton's method with step halving finds its only maximum.
 */
final class ConditionalLogit {

    private static final int STEPS = 30;
    private static final int HALVINGS = 20;
    private static final double PENALTY = 1e-3;

    private ConditionalLogit() {}

    static double[] weights(List<Candidates> occupations) {
        int signals = occupations.getFirst().signals()[0].length;
        double[] weights = new double[signals];
        double reached = likelihood(occupations, weights);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(occupations, weights);
            double[] next = weights;
            double best = reached;
            // A full step may lead past the maximum; a shorter one along the same line does not.
            double length = 1;
            for (int halving = 0; halving < HALVINGS && best <= reached; halving++) {
                next = moved(weights, direction, length);
                best = likelihood(occupations, next);
                length /= 2;
            }
            if (!(best > reached)) {
                break;
            }
            weights = next;
            reached = best;
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] direction, double length) {
        double[] moved = weights.clone();
        for (int signal = 0; signal < moved.length; signal++) {
            moved[signal] += length * direction[signal];
        }
        return moved;
    }

    private static double[] direction(List<Candidates> occupations, double[] weights) {
        int signals = weights.length;
        DMatrixRMaj gradient = new DMatrixRMaj(signals, 1);
        DMatrixRMaj curvature = CommonOps_DDRM.identity(signals);
        CommonOps_DDRM.scale(2 * PENALTY * occupations.size(), curvature);
        for (int signal = 0; signal < signals; signal++) {
            gradient.set(signal, 0, -2 * PENALTY * occupations.size() * weights[signal]);
        }
        occupations.forEach(candidates -> add(candidates, weights, gradient, curvature));
        DMatrixRMaj direction = new DMatrixRMaj(signals, 1);
        CommonOps_DDRM.solve(curvature, gradient, direction);
        return direction.data;
    }

    private static double likelihood(List<Candidates> occupations, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum -= PENALTY * occupations.size() * weight * weight;
        }
        for (Candidates candidates : occupations) {
            double[] utilities = candidates.utilities(weights);
            double highest = Arrays.stream(utilities).max().orElse(0);
            double all = Arrays.stream(utilities)
                    .map(utility -> Math.exp(utility - highest))
                    .sum();
            int found = found(candidates);
            for (int i = 0; i < utilities.length; i++) {
                if (candidates.hidden()[i]) {
                    sum += (utilities[i] - highest - Math.log(all)) / found;
                }
            }
        }
        return sum;
    }

    private static int found(Candidates candidates) {
        int found = 0;
        for (boolean hidden : candidates.hidden()) {
            found += hidden ? 1 : 0;
        }
        return found;
    }

    private static void add(Candidates candidates, double[] weights, DMatrixRMaj gradient, DMatrixRMaj curvature) {
        int found = found(candidates);
        if (found == 0) {
            return;
        }
        double[] chance = candidates.utilities(weights);
        double highest = Arrays.stream(chance).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < chance.length; i++) {
            chance[i] = Math.exp(chance[i] - highest);
            sum += chance[i];
        }
        double[] mean = new double[weights.length];
        for (int i = 0; i < chance.length; i++) {
            chance[i] /= sum;
            for (int a = 0; a < mean.length; a++) {
                mean[a] += chance[i] * candidates.signals()[i][a];
            }
        }
        for (int i = 0; i < chance.length; i++) {
            double[] signals = candidates.signals()[i];
            double chosen = candidates.hidden()[i] ? 1.0 / found : 0;
            for (int a = 0; a < mean.length; a++) {
                gradient.add(a, 0, (chosen - chance[i]) * signals[a]);
                for (int b = 0; b < mean.length; b++) {
                    curvature.add(a, b, chance[i] * (signals[a] - mean[a]) * (signals[b] - mean[b]));
                }
            }
        }
    }
}
