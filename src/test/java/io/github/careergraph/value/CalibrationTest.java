package io.github.careergraph.value;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** From values that were made with known parameters the parameters are found again. */
class CalibrationTest {

    private static final double[] WEIGHTS = {0.1, 0.4, 0.2, 0.05, 0.25};

    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.5, 0, 0.5, 1, 2.5, 6})
    void findsParametersThatNothingBlurs(double rho) {
        PowerMeanFit fit = PowerMeanFit.of(outcomes(200, rho, WEIGHTS, 5, 0, new Random(1)));
        assertThat(fit.rho()).isCloseTo(rho, within(1e-3));
        assertThat(fit.weights()).containsExactly(WEIGHTS, within(1e-3));
        assertThat(fit.unit()).isCloseTo(5, within(1e-2));
    }

    /** Of seven intervals of 95 % one misses in every third world; of twice as wide ones hardly ever. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0.5, 1, 3})
    void findsParametersInNoise(double rho) {
        Outcomes outcomes = outcomes(800, rho, WEIGHTS, 1_000, 4_000, new Random(2));
        Calibration calibration = Calibration.of(outcomes, 200, 1);
        assertNear(calibration.rho(), rho);
        assertThat(calibration.rho().high() - calibration.rho().low()).isLessThan(3);
        for (int i = 0; i < WEIGHTS.length; i++) {
            assertNear(calibration.weights().get(i), WEIGHTS[i]);
        }
        assertNear(calibration.unit(), 1_000);
        assertThat(calibration.rmse()).isCloseTo(4_000, within(400.0));
        assertThat(calibration.r2()).isBetween(0.7, 0.99);
        assertThat(calibration.r2()).isGreaterThanOrEqualTo(calibration.additiveR2());
    }

    /** Intervals of 95 % hold the truth about that often; of 100 parameters, over 20 worlds. */
    @Test
    void theIntervalsHoldWhatTheySay() {
        int held = 0;
        for (int world = 0; world < 20; world++) {
            Outcomes outcomes = outcomes(300, 0.5, WEIGHTS, 5, 20, new Random(100 + world));
            Calibration calibration = Calibration.of(outcomes, 100, world);
            for (int i = 0; i < 4; i++) {
                held += calibration.weights().get(i).covers(WEIGHTS[i]) ? 1 : 0;
            }
            held += calibration.rho().covers(0.5) ? 1 : 0;
        }
        assertThat(held).isBetween(85, 100);
    }

    @Test
    void aSideThatPaysNothingGetsNothing() {
        Calibration calibration =
                Calibration.of(outcomes(500, 1, new double[] {0, 0.7, 0, 0.3, 0}, 5, 10, new Random(3)), 100, 1);
        for (int i : new int[] {0, 2, 4}) {
            assertThat(calibration.weights().get(i).fitted()).isLessThan(0.03);
            assertThat(calibration.weights().get(i).low()).isLessThan(0.005);
        }
    }

    @Test
    void whatTheOutcomesDoNotTellHasWideIntervals() {
        Random random = new Random(4);
        double[][] level = new double[100][5];
        double[] values = new double[100];
        for (int i = 0; i < level.length; i++) {
            Arrays.fill(level[i], random.nextDouble(1, 100));
            values[i] = 5 * level[i][0] + random.nextGaussian();
        }
        Calibration calibration = Calibration.of(new Outcomes(level, values), 100, 1);
        assertThat(calibration.weights())
                .allSatisfy(weight -> assertThat(weight.high() - weight.low()).isGreaterThan(0.2));
        assertThat(calibration.unit().high() - calibration.unit().low()).isLessThan(0.1);
    }

    @Test
    void scoresOfZeroBreakNothing() {
        Random random = new Random(5);
        double[][] scores = new double[300][5];
        double[] values = new double[300];
        for (int i = 0; i < scores.length; i++) {
            for (int k = 0; k < 5; k++) {
                scores[i][k] = random.nextInt(3) == 0 ? 0 : random.nextDouble(0, 100);
            }
            values[i] = 5 * PowerMean.of(0.5, scores[i], WEIGHTS);
        }
        PowerMeanFit fit = PowerMeanFit.of(new Outcomes(scores, values));
        assertThat(fit.rho()).isCloseTo(0.5, within(1e-3));
        assertThat(fit.weights()).containsExactly(WEIGHTS, within(1e-3));
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        Outcomes outcomes = outcomes(100, 0.5, WEIGHTS, 5, 20, new Random(6));
        assertThat(Calibration.of(outcomes, 50, 7)).isEqualTo(Calibration.of(outcomes, 50, 7));
        assertThat(Calibration.of(outcomes, 50, 7)).isNotEqualTo(Calibration.of(outcomes, 50, 8));
    }

    private static void assertNear(Calibration.Figure figure, double truth) {
        assertThat(truth)
                .isBetween(
                        figure.low() - (figure.fitted() - figure.low()),
                        figure.high() + (figure.high() - figure.fitted()));
    }

    static Outcomes outcomes(int rows, double rho, double[] weights, double unit, double noise, Random random) {
        double[][] scores = new double[rows][5];
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < 5; k++) {
                scores[i][k] = random.nextDouble(2, 98);
            }
            values[i] = unit * PowerMean.of(rho, scores[i], weights) + noise * random.nextGaussian();
        }
        return new Outcomes(scores, values);
    }
}
