package io.github.careergraph.market;

import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Kernel ridge regression, which is a Gaussian process's mean: what an occupation pays is the mean of those learned from
 * plus what comes from all that it is like. Each similarity is centred on the occupations that are learned from and
 * scaled to a mean of one for them with themselves, so that weights mean the same for all.
 */
final class EarningsRegression {

    /** One similarity and how much it counts. */
    record Part(DMatrixRMaj similarity, double weight) {}

    private final List<Part> parts;
    private final int[] learned;
    private final double mean;
    private final double[][] meanTo;
    private final double[] meanOfAll;
    private final double[] scale;
    private final DMatrixRMaj effects;

    /**
     * @param parts similarities among all occupations, learned from or not
     * @param noise how much of the differences in pay is taken to have nothing to do with any similarity, against 1
     */
    EarningsRegression(List<Part> parts, double[] logEarnings, int[] learned, double noise) {
        this.parts = parts;
        this.learned = learned;
        int count = learned.length;
        meanTo = new double[parts.size()][];
        meanOfAll = new double[parts.size()];
        scale = new double[parts.size()];
        for (int part = 0; part < parts.size(); part++) {
            centre(part);
        }
        double sum = 0;
        for (int occupation : learned) {
            sum += logEarnings[occupation];
        }
        mean = sum / count;
        DMatrixRMaj similar = new DMatrixRMaj(count, count);
        DMatrixRMaj rest = new DMatrixRMaj(count, 1);
        for (int i = 0; i < count; i++) {
            rest.set(i, 0, logEarnings[learned[i]] - mean);
            for (int j = 0; j <= i; j++) {
                double value = similarity(learned[i], learned[j]);
                similar.set(i, j, value);
                similar.set(j, i, value);
            }
            similar.add(i, i, noise);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(count);
        if (!solver.setA(similar)) {
            throw new IllegalArgumentException("similarities that are not positive definite");
        }
        effects = new DMatrixRMaj(count, 1);
        solver.solve(rest, effects);
    }

    private void centre(int part) {
        DMatrixRMaj similarity = parts.get(part).similarity();
        double[] to = new double[similarity.numRows];
        for (int row = 0; row < to.length; row++) {
            for (int occupation : learned) {
                to[row] += similarity.get(row, occupation) / learned.length;
            }
        }
        double diagonal = 0;
        for (int occupation : learned) {
            meanOfAll[part] += to[occupation] / learned.length;
            diagonal += (similarity.get(occupation, occupation) - 2 * to[occupation]) / learned.length;
        }
        meanTo[part] = to;
        scale[part] = 1 / (diagonal + meanOfAll[part]);
    }

    private double similarity(int some, int other) {
        double sum = 0;
        for (int part = 0; part < parts.size(); part++) {
            Part of = parts.get(part);
            double centred =
                    of.similarity().get(some, other) - meanTo[part][some] - meanTo[part][other] + meanOfAll[part];
            sum += of.weight() * scale[part] * centred;
        }
        return sum;
    }

    /** The logarithm of what the occupation is expected to pay. */
    double predict(int occupation) {
        return mean + premium(occupation);
    }

    /** How far this is from the mean of those that were learned from. */
    double premium(int occupation) {
        double sum = 0;
        for (int i = 0; i < learned.length; i++) {
            sum += similarity(occupation, learned[i]) * effects.get(i, 0);
        }
        return sum;
    }
}
