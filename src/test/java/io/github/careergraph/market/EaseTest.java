package io.github.careergraph.market;

import java.util.Random;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EaseTest {

    private static final int OCCUPATIONS = 12;
    private static final int SKILLS = 30;
    private static final double LAMBDA = 2;

    @Test
    void scoresAsThePublishedFormulaDoes() {
        FeatureRows needs = random(OCCUPATIONS, new Random(1));
        FeatureRows known = random(3, new Random(2));
        DMatrixRMaj weights = published(dense(needs));

        Ease ease = new Ease(needs, products(needs, needs), products(known, needs), LAMBDA);

        DMatrixRMaj expected = new DMatrixRMaj(3, SKILLS);
        CommonOps_DDRM.mult(dense(known), weights, expected);
        for (int row = 0; row < 3; row++) {
            double[] scores = ease.of(row);
            for (int skill = 0; skill < SKILLS; skill++) {
                if (dense(known).get(row, skill) == 0) {
                    assertThat(scores[skill]).isCloseTo(expected.get(row, skill), within(1e-9));
                }
            }
        }
    }

    @Test
    void takesHalfTheMemoryForTheSame() {
        FeatureRows needs = random(OCCUPATIONS, new Random(1));
        FeatureRows known = random(3, new Random(2));
        Ease ease = new Ease(needs, products(needs, needs), products(known, needs), LAMBDA);

        SkillScores compact = new CompactEase(needs, LAMBDA).of(known);

        for (int row = 0; row < 3; row++) {
            assertThat(compact.of(row)).containsExactly(ease.of(row), within(1e-5));
        }
    }

    /**
     * One needs skills 0 and 1, another 0 and 2: K + I = (3 1; 1 3), its inverse (3 −1; −1 3)/8. Who has skill 1 is like the
     * first: weights 3/8 and −1/8.
     */
    @Test
    void asReckonedByHand() {
        FeatureRows needs = FeatureRows.ofSets(3, new int[][] {{0, 1}, {0, 2}});

        double[] scores = new CompactEase(needs, 1)
                .of(FeatureRows.ofSets(3, new int[][] {{1}}))
                .of(0);

        assertThat(scores[0]).isCloseTo((2.0 / 8) / (1 - 4.0 / 8), within(1e-6));
        assertThat(scores[2]).isCloseTo((-1.0 / 8) / (1 - 3.0 / 8), within(1e-6));
    }

    /** B = I − P · diag(1 / diag P), P = (XᵀX + λI)⁻¹. */
    private static DMatrixRMaj published(DMatrixRMaj needs) {
        DMatrixRMaj gram = new DMatrixRMaj(SKILLS, SKILLS);
        CommonOps_DDRM.multInner(needs, gram);
        for (int skill = 0; skill < SKILLS; skill++) {
            gram.add(skill, skill, LAMBDA);
        }
        CommonOps_DDRM.invert(gram);
        DMatrixRMaj weights = new DMatrixRMaj(SKILLS, SKILLS);
        for (int from = 0; from < SKILLS; from++) {
            for (int to = 0; to < SKILLS; to++) {
                weights.set(from, to, from == to ? 0 : -gram.get(from, to) / gram.get(to, to));
            }
        }
        return weights;
    }

    private static FeatureRows random(int rows, Random random) {
        int[][] needs = new int[rows][];
        for (int row = 0; row < rows; row++) {
            needs[row] = random.ints(0, SKILLS).distinct().limit(8).sorted().toArray();
        }
        return FeatureRows.ofSets(SKILLS, needs);
    }

    private static DMatrixRMaj products(FeatureRows some, FeatureRows others) {
        DMatrixRMaj products = new DMatrixRMaj(some.rows(), others.rows());
        some.addProducts(others, 1, products);
        return products;
    }

    private static DMatrixRMaj dense(FeatureRows rows) {
        DMatrixRMaj dense = new DMatrixRMaj(rows.rows(), rows.columns());
        for (int row = 0; row < rows.rows(); row++) {
            for (int i = 0; i < rows.indices(row).length; i++) {
                dense.set(row, rows.indices(row)[i], rows.weights(row)[i]);
            }
        }
        return dense;
    }
}
