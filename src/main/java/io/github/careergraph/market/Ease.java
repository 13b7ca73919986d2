package io.github.careergraph.market;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * EASE (Steck 2019), the linear model of skills by skills that may not explain a skill by itself, in its dual form: with
 * X the occupations' needs and K = XXᵀ, P = (XᵀX + λI)⁻¹ = (I − Xᵀ(K + λI)⁻¹X)/λ, so that what is inverted has a row
 * for each occupation and not for each of the many more skills. The score of skill j for known skills x, beyond x itself, is
 *
 * <pre>x Xᵀ (K + λI)⁻¹ X_j / (1 − X_jᵀ (K + λI)⁻¹ X_j)</pre>
 *
 * In this form K may hold more that makes occupations similar than the skills in common: each further feature is a
 * column of X that is never recommended.
 */
final class Ease implements SkillScores {

    private final FeatureRows needs;
    private final DMatrixRMaj toAsked;
    private final DMatrixRMaj inverse;
    private final double[] unexplained;

    /**
     * @param similar K, of the occupations that are learned from; taken over
     * @param toAsked of each occupation that is asked about, how similar these are to it
     */
    Ease(FeatureRows needs, DMatrixRMaj similar, DMatrixRMaj toAsked, double lambda) {
        this.needs = needs;
        this.toAsked = toAsked;
        for (int i = 0; i < similar.numRows; i++) {
            similar.add(i, i, lambda);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(similar.numRows);
        if (!solver.setA(similar)) {
            throw new IllegalArgumentException("similarities that are not positive definite with λ = " + lambda);
        }
        inverse = new DMatrixRMaj(similar.numRows, similar.numRows);
        solver.invert(inverse);
        unexplained = unexplained();
    }

    private double[] unexplained() {
        FeatureRows occupationsOf = needs.transposed();
        double[] rest = new double[needs.columns()];
        for (int skill = 0; skill < rest.length; skill++) {
            rest[skill] = 1;
            for (int a : occupationsOf.indices(skill)) {
                for (int b : occupationsOf.indices(skill)) {
                    rest[skill] -= inverse.get(a, b);
                }
            }
        }
        return rest;
    }

    @Override
    public double[] of(int row) {
        double[] scores = new double[needs.columns()];
        int occupations = inverse.numRows;
        for (int occupation = 0; occupation < occupations; occupation++) {
            double weight = 0;
            int at = occupation * occupations;
            for (int other = 0; other < occupations; other++) {
                weight += inverse.data[at + other] * toAsked.data[row * occupations + other];
            }
            for (int skill : needs.indices(occupation)) {
                scores[skill] += weight;
            }
        }
        for (int skill = 0; skill < scores.length; skill++) {
            scores[skill] /= unexplained[skill];
        }
        return scores;
    }
}
