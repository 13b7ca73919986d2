package io.github.careergraph.market;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

import io.github.careergraph.market.EarningsRegression.Part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EarningsTrialTest {

    private static final int COUNT = 200;
    private static final List<String> GROUPS =
            IntStream.range(0, COUNT).mapToObj(i -> "group " + i / 5).toList();

    private final double[][] traits = traits();
    private final List<Part> parts = List.of(new Part(products(traits), 1));

    @Test
    void predictsWhatFollowsFromTheTraits() {
        double[] earnings = IntStream.range(0, COUNT)
                .mapToDouble(i -> 10 + 0.5 * traits[i][0] - 0.2 * traits[i][1])
                .toArray();

        Predictions predictions = new EarningsTrial(earnings, GROUPS, 1).predict(parts);

        assertThat(predictions.r2().figure()).isGreaterThan(0.99);
        assertThat(predictions.spearman().figure()).isGreaterThan(0.99);
    }

    @Test
    void findsNothingInNoise() {
        Random random = new Random(4);
        double[] earnings = IntStream.range(0, COUNT)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();

        assertThat(new EarningsTrial(earnings, GROUPS, 1).predict(parts).r2().figure())
                .isLessThan(0.05);
    }

    /** Whatever a group earns, its own members' predictions do not know it, nor does the noise that they are made with. */
    @Test
    void noGroupHasASayInItsOwnPredictions() {
        Random random = new Random(4);
        double[] earnings = IntStream.range(0, COUNT)
                .mapToDouble(i -> traits[i][0] + random.nextGaussian())
                .toArray();
        double[] before = new EarningsTrial(earnings, GROUPS, 1).predict(parts).predicted();
        for (int i = 0; i < 5; i++) {
            earnings[i] += 100;
        }

        double[] after = new EarningsTrial(earnings, GROUPS, 1).predict(parts).predicted();

        for (int i = 0; i < 5; i++) {
            assertThat(after[i]).isEqualTo(before[i]);
        }
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void premiumsAreDifferencesFromTheMean() {
        double[] earnings =
                IntStream.range(0, COUNT).mapToDouble(i -> 7 + traits[i][0]).toArray();
        EarningsRegression regression =
                new EarningsRegression(parts, earnings, OccupationFeatures.range(0, COUNT), 1e-6);

        assertThat(regression.predict(3)).isCloseTo(earnings[3], within(1e-3));
        assertThat(IntStream.range(0, COUNT)
                        .mapToDouble(regression::premium)
                        .average()
                        .orElseThrow())
                .isCloseTo(0, within(1e-9));
    }

    private static double[][] traits() {
        Random random = new Random(9);
        double[][] traits = new double[COUNT][2];
        for (double[] of : traits) {
            of[0] = random.nextGaussian();
            of[1] = random.nextGaussian();
        }
        return traits;
    }

    private static DMatrixRMaj products(double[][] traits) {
        DMatrixRMaj matrix = new DMatrixRMaj(traits);
        DMatrixRMaj products = new DMatrixRMaj(traits.length, traits.length);
        CommonOps_DDRM.multOuter(matrix, products);
        return products;
    }
}
