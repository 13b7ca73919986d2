package io.github.careergraph.market;

/**
 * {@link Ease} of nothing but the skills in common, for a service that keeps it in memory: (K + λI)⁻¹ is symmetric, and one
 * half of it is kept, in single precision: 2 n² bytes for n occupations. Immutable, safe for use by many threads.
 */
final class CompactEase {

    private final FeatureRows needs;
    private final FeatureRows occupationsOf;
    private final float[] inverse;
    private final double[] unexplained;

    CompactEase(FeatureRows needs, double lambda) {
        this.needs = needs;
        this.occupationsOf = needs.transposed();
        this.inverse = inCommon(needs, lambda);
        invert(inverse, needs.rows());
        this.unexplained = unexplained();
    }

    /** For those whose known skills are the rows. */
    SkillScores of(FeatureRows asked) {
        return row -> of(asked.indices(row));
    }

    private double[] of(int... known) {
        float[] alike = new float[needs.rows()];
        for (int skill : known) {
            for (int occupation : occupationsOf.indices(skill)) {
                alike[occupation]++;
            }
        }
        float[] weights = timesInverse(alike);
        double[] scores = new double[needs.columns()];
        for (int occupation = 0; occupation < weights.length; occupation++) {
            for (int skill : needs.indices(occupation)) {
                scores[skill] += weights[occupation];
            }
        }
        for (int skill = 0; skill < scores.length; skill++) {
            scores[skill] /= unexplained[skill];
        }
        return scores;
    }

    private float[] timesInverse(float... vector) {
        float[] product = new float[vector.length];
        for (int row = 0; row < vector.length; row++) {
            int start = start(row);
            float at = vector[row];
            // Each entry below the diagonal stands for its mirror image too.
            float sum = dot(start, vector, row);
            if (at != 0) {
                for (int column = 0; column < row; column++) {
                    product[column] += at * inverse[start + column];
                }
            }
            product[row] += sum + at * inverse[start + row];
        }
        return product;
    }

    /** Four sums at a time, which a processor adds up side by side. */
    private float dot(int start, float[] vector, int length) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            a += inverse[start + i] * vector[i];
            b += inverse[start + i + 1] * vector[i + 1];
            c += inverse[start + i + 2] * vector[i + 2];
            d += inverse[start + i + 3] * vector[i + 3];
        }
        for (; i < length; i++) {
            a += inverse[start + i] * vector[i];
        }
        return a + b + c + d;
    }

    private double[] unexplained() {
        double[] rest = new double[needs.columns()];
        for (int skill = 0; skill < rest.length; skill++) {
            int[] occupations = occupationsOf.indices(skill);
            rest[skill] = 1;
            for (int a = 0; a < occupations.length; a++) {
                int start = start(occupations[a]);
                rest[skill] -= inverse[start + occupations[a]];
                for (int b = 0; b < a; b++) {
                    rest[skill] -= 2 * inverse[start + occupations[b]];
                }
            }
        }
        return rest;
    }

    /** K + λI, row by row up to the diagonal. */
    private static float[] inCommon(FeatureRows needs, double lambda) {
        float[] lower = new float[start(needs.rows())];
        FeatureRows occupationsOf = needs.transposed();
        for (int skill = 0; skill < needs.columns(); skill++) {
            int[] occupations = occupationsOf.indices(skill);
            for (int a = 0; a < occupations.length; a++) {
                int start = start(occupations[a]);
                for (int b = 0; b <= a; b++) {
                    lower[start + occupations[b]]++;
                }
            }
        }
        for (int row = 0; row < needs.rows(); row++) {
            lower[start(row) + row] += (float) lambda;
        }
        return lower;
    }

    /**
     * Inverts a symmetric positive definite matrix in its place, by the sweep operator (Goodnight 1979): after each row has
     * been swept, what is there is the inverse with the other sign.
     */
    private static void invert(float[] lower, int rows) {
        float[] pivot = new float[rows];
        for (int k = 0; k < rows; k++) {
            for (int column = 0; column < k; column++) {
                pivot[column] = lower[start(k) + column];
            }
            for (int row = k; row < rows; row++) {
                pivot[row] = lower[start(row) + k];
            }
            float diagonal = pivot[k];
            for (int row = 0; row < rows; row++) {
                float factor = pivot[row] / diagonal;
                if (factor != 0 && row != k) {
                    int start = start(row);
                    for (int column = 0; column <= row; column++) {
                        lower[start + column] -= factor * pivot[column];
                    }
                }
            }
            for (int column = 0; column < k; column++) {
                lower[start(k) + column] = pivot[column] / diagonal;
            }
            for (int row = k + 1; row < rows; row++) {
                lower[start(row) + k] = pivot[row] / diagonal;
            }
            lower[start(k) + k] = -1 / diagonal;
        }
        for (int i = 0; i < lower.length; i++) {
            lower[i] = -lower[i];
        }
    }

    private static int start(int row) {
        return row * (row + 1) / 2;
    }
}
