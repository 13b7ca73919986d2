package io.github.careergraph.value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The laws of the power mean, for all scores, weights and exponents, the extreme ones among them. */
class PowerMeanTest {

    private static final String SEED = "20260101";
    private static final double SMALLEST = Double.MIN_VALUE;

    @Property(seed = SEED)
    void liesBetweenTheLeastAndTheGreatest(
            @ForAll("scores") double[] x, @ForAll("weights") double[] w, @ForAll("exponents") double rho) {
        double mean = PowerMean.of(rho, x, w);
        assertThat(mean).isNotNaN().isBetween(least(x, w), greatest(x, w));
    }

    @Property(seed = SEED)
    void neverFallsWhenANumberRises(
            @ForAll("scores") double[] x,
            @ForAll("weights") double[] w,
            @ForAll("exponents") double rho,
            @ForAll @IntRange(max = 4) int which,
            @ForAll @DoubleRange(min = 0, max = 50) double more) {
        double before = PowerMean.of(rho, x, w);
        x[which] += more;
        assertThat(PowerMean.of(rho, x, w)).isGreaterThanOrEqualTo(before - tolerance(before));
    }

    @Property(seed = SEED)
    void scalesWithItsNumbers(
            @ForAll("scalable") double[] x,
            @ForAll("weights") double[] w,
            @ForAll("exponents") double rho,
            @ForAll @DoubleRange(min = 0.001, max = 1000) @Scale(3) double factor) {
        double expected = factor * PowerMean.of(rho, x, w);
        double[] scaled = x.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        assertThat(PowerMean.of(rho, scaled, w)).isCloseTo(expected, within(tolerance(expected)));
    }

    @Property(seed = SEED)
    void neverFallsWhenTheExponentRises(
            @ForAll("scores") double[] x,
            @ForAll("weights") double[] w,
            @ForAll("exponents") double first,
            @ForAll("exponents") double second) {
        double lower = PowerMean.of(Math.min(first, second), x, w);
        double higher = PowerMean.of(Math.max(first, second), x, w);
        assertThat(higher).isGreaterThanOrEqualTo(lower - tolerance(lower));
    }

    @Property(seed = SEED)
    void isContinuousAtTheGeometricMean(@ForAll("positives") double[] x, @ForAll("weights") double[] w) {
        double geometric = PowerMean.of(0, x, w);
        double sumOfLogs = 0;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sumOfLogs += w[i] * Math.log(x[i]);
            sum += w[i];
        }
        assertThat(geometric).isCloseTo(Math.exp(sumOfLogs / sum), within(tolerance(geometric)));
        for (double rho : new double[] {1e-9, -1e-9, 1e-15, -1e-15, 1e-99, -1e-101, SMALLEST, -SMALLEST}) {
            assertThat(PowerMean.of(rho, x, w)).isCloseTo(geometric, within(1e-6 * geometric));
        }
    }

    @Property(seed = SEED)
    void tendsToItsLimits(@ForAll("scores") double[] x, @ForAll @DoubleRange(min = 0.01, max = 1) double weight) {
        double[] w = {weight, 1, 1, 1, 1};
        assertThat(PowerMean.of(1e6, x, w)).isCloseTo(greatest(x, w), within(1e-4 * greatest(x, w)));
        assertThat(PowerMean.of(-1e6, x, w)).isCloseTo(least(x, w), within(1e-4 * least(x, w)));
        assertThat(PowerMean.of(Double.POSITIVE_INFINITY, x, w)).isEqualTo(greatest(x, w));
        assertThat(PowerMean.of(Double.NEGATIVE_INFINITY, x, w)).isEqualTo(least(x, w));
    }

    @Property(seed = SEED)
    void doesNotCareAboutOrderUnderEqualWeights(
            @ForAll("scores") double[] x,
            @ForAll("exponents") double rho,
            @ForAll @IntRange(max = 4) int i,
            @ForAll @IntRange(max = 4) int j) {
        double[] w = PerDimension.same(0.2).toArray();
        double before = PowerMean.of(rho, x, w);
        double swapped = x[i];
        x[i] = x[j];
        x[j] = swapped;
        assertThat(PowerMean.of(rho, x, w)).isCloseTo(before, within(tolerance(before)));
    }

    @Property(seed = SEED)
    void ofEqualNumbersIsThatNumber(
            @ForAll @DoubleRange(min = 0, max = 100) double number,
            @ForAll("weights") double[] w,
            @ForAll("exponents") double rho) {
        assertThat(PowerMean.of(rho, PerDimension.same(number).toArray(), w)).isEqualTo(number);
    }

    @Property(seed = SEED)
    void agreesWithTheDefinitionWhereThatDoesNotOverflow(
            @ForAll("positives") double[] x,
            @ForAll("weights") double[] w,
            @ForAll @DoubleRange(min = -20, max = 20) double rho) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * Math.pow(x[i], rho);
            weight += w[i];
        }
        if (Math.abs(rho) > 0.01) {
            double expected = Math.pow(sum / weight, 1 / rho);
            assertThat(PowerMean.of(rho, x, w)).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Example
    void isTheHarmonicArithmeticAndQuadraticMean() {
        double[] x = {1, 2, 4};
        double[] w = {1, 1, 1};
        assertThat(PowerMean.of(-1, x, w)).isCloseTo(3 / (1 + 0.5 + 0.25), within(1e-12));
        assertThat(PowerMean.of(1, x, w)).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(PowerMean.of(2, x, w)).isCloseTo(Math.sqrt(7), within(1e-12));
    }

    @Example
    void isZeroBelowAnExponentOfZeroWhenANumberIsZero() {
        double[] x = {0, 50, 100};
        double[] w = {1, 1, 1};
        assertThat(PowerMean.of(0, x, w)).isZero();
        assertThat(PowerMean.of(-2, x, w)).isZero();
        assertThat(PowerMean.of(1e-3, x, w)).isLessThan(1e-100);
    }

    @Example
    void leavesOutNumbersOfWeightZero() {
        double[] x = {0, 30, 100};
        double[] w = {0, 1, 0};
        for (double rho : new double[] {Double.NEGATIVE_INFINITY, -1, 0, 1, Double.POSITIVE_INFINITY}) {
            assertThat(PowerMean.of(rho, x, w)).isEqualTo(30);
        }
    }

    @Example
    void survivesTheTiniestAndGreatestNumbers() {
        double[] w = {1, 1};
        assertThat(PowerMean.of(1e6, new double[] {SMALLEST, Double.MAX_VALUE}, w))
                .isGreaterThan(Double.MAX_VALUE * 0.99);
        assertThat(PowerMean.of(-1e6, new double[] {SMALLEST, Double.MAX_VALUE}, w))
                .isLessThan(1e-300);
        assertThat(PowerMean.of(1, new double[] {SMALLEST, 0}, w)).isBetween(0.0, SMALLEST);
    }

    @Example
    void refusesWhatHasNoMean() {
        double[] one = {1};
        assertThatThrownBy(() -> PowerMean.of(Double.NaN, one, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PowerMean.of(1, new double[] {Double.NaN}, one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PowerMean.of(1, new double[] {-1}, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PowerMean.of(1, one, new double[] {0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PowerMean.of(1, new double[] {1, 1}, new double[] {-1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PowerMean.of(1, one, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PowerMean.of(1, new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<double[]> scores() {
        return five(Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 100), Arbitraries.of(0.0, SMALLEST, 1e-300, 1e-9, 1.0, 50.0, 100.0)));
    }

    /** Without subnormal numbers, which have no digits left to scale. */
    @Provide
    Arbitrary<double[]> scalable() {
        return five(Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 100), Arbitraries.of(0.0, 1e-300, 1e-9, 1.0, 50.0, 100.0)));
    }

    @Provide
    Arbitrary<double[]> positives() {
        return five(Arbitraries.doubles().between(1e-6, 100).ofScale(6));
    }

    @Provide
    Arbitrary<double[]> weights() {
        return five(Arbitraries.oneOf(Arbitraries.doubles().between(0.001, 1).ofScale(3), Arbitraries.of(1e-12, 1.0)));
    }

    @Provide
    Arbitrary<Double> exponents() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-20, 20),
                Arbitraries.of(
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        -1e300,
                        -1e6,
                        -1.0,
                        -1e-12,
                        -SMALLEST,
                        0.0,
                        SMALLEST,
                        1e-101,
                        1e-12,
                        1.0,
                        1e6,
                        1e300));
    }

    private static Arbitrary<double[]> five(Arbitrary<Double> number) {
        return number.array(double[].class).ofSize(5);
    }

    /** Rounding of the arguments of exp and log, relative to the mean. */
    private static double tolerance(double mean) {
        return 1e-9 * mean + 1e-300;
    }

    private static double least(double[] x, double[] w) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            least = w[i] > 0 ? Math.min(least, x[i]) : least;
        }
        return least;
    }

    private static double greatest(double[] x, double[] w) {
        double greatest = 0;
        for (int i = 0; i < x.length; i++) {
            greatest = w[i] > 0 ? Math.max(greatest, x[i]) : greatest;
        }
        return greatest;
    }
}
