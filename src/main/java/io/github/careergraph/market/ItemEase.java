package io.github.careergraph.market;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * EASE (Steck 2019) as it was published, for where there are fewer things than those who have them: with P = (XᵀX + λI)⁻¹
 * the score of j for known things x is −Σ x_i P_ij / P_jj. See {@link Ease} for the other case.
 */
public final class ItemEase {

    private final DMatrixRMaj weights;

    /** @param needs a row for each that has things */
    public ItemEase(FeatureRows needs, double lambda) {
        int items = needs.columns();
        DMatrixRMaj together = new DMatrixRMaj(items, items);
        needs.transposed().addProducts(needs.transposed(), 1, together);
        for (int i = 0; i < items; i++) {
            together.add(i, i, lambda);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(items);
        if (!solver.setA(together)) {
            throw new IllegalArgumentException("things that are not positive definite with λ = " + lambda);
        }
        weights = new DMatrixRMaj(items, items);
        solver.invert(weights);
        double[] own = new double[items];
        for (int i = 0; i < items; i++) {
            own[i] = weights.get(i, i);
        }
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                weights.set(i, j, i == j ? 0 : -weights.get(i, j) / own[j]);
            }
        }
    }

    /** For those whose known things are the rows. */
    public SkillScores of(FeatureRows asked) {
        return row -> {
            double[] scores = new double[weights.numCols];
            for (int known : asked.indices(row)) {
                for (int j = 0; j < scores.length; j++) {
                    scores[j] += weights.get(known, j);
                }
            }
            return scores;
        };
    }
}
