package io.github.careergraph.value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The models against the forms that they stand for, and their shares. */
class ValueFormulaTest {

    private static final String SEED = "20260102";

    @Property(seed = SEED)
    void theModelsAreOrdered(@ForAll("scores") PerDimension scores) {
        double balanced = Figures.formula(ValueModel.BALANCED).value(scores);
        double additive = Figures.formula(ValueModel.ADDITIVE).value(scores);
        double specialist = Figures.formula(ValueModel.SPECIALIST).value(scores);
        double ceiling = Figures.formula(ValueModel.CEILING).value(scores);
        assertThat(balanced).isLessThanOrEqualTo(additive + 1e-9);
        assertThat(additive).isLessThanOrEqualTo(specialist + 1e-9);
        assertThat(specialist).isLessThanOrEqualTo(ceiling + 1e-9);
        assertThat(additive).isCloseTo(scores.sum(), within(1e-9));
        assertThat(ceiling).isEqualTo(5 * max(scores));
    }

    @Property(seed = SEED)
    void theSharesOfTheDimensionsAddUp(@ForAll("scores") PerDimension scores, @ForAll ValueModel model) {
        ValueFormula formula = Figures.formula(model);
        double sum = 0;
        for (double share : Shapley.shares(scores.toArray(), formula::value)) {
            assertThat(share).isGreaterThanOrEqualTo(-1e-9);
            sum += share;
        }
        assertThat(sum).isCloseTo(formula.value(scores), within(1e-9));
    }

    @Property(seed = SEED)
    void sharesOfTheSumAreTheScores(@ForAll("scores") PerDimension scores) {
        double[] shares = Shapley.shares(scores.toArray(), Figures.formula(ValueModel.ADDITIVE)::value);
        for (Dimension dimension : Dimension.values()) {
            assertThat(shares[dimension.ordinal()]).isCloseTo(scores.get(dimension), within(1e-9));
        }
    }

    @Example
    void equalScoresShareEquallyAndNothingContributesNothing() {
        double[] shares = Shapley.shares(new double[] {40, 40, 0, 40, 40}, Figures.formula(ValueModel.BALANCED)::value);
        assertThat(shares[2]).isZero();
        assertThat(shares[0]).isCloseTo(shares[4], within(1e-9));
    }

    @Example
    void sharesAverageOverAllOrdersOfJoining() {
        // Two players, worth 1 and 2 alone and 9 together: (1 + 9 − 2)/2 and (2 + 9 − 1)/2.
        double[] shares = Shapley.shares(
                new double[] {1, 2}, present -> present[0] > 0 && present[1] > 0 ? 9 : present[0] + present[1]);
        assertThat(shares).containsExactly(4, 5);
    }

    @Example
    void refusesParametersOutsideTheModel() {
        assertThatThrownBy(() -> new ValueFormula(ValueModel.BALANCED, 1, PerDimension.same(0.2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValueFormula(ValueModel.SPECIALIST, Double.NaN, PerDimension.same(0.2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValueFormula(ValueModel.ADDITIVE, 1, PerDimension.same(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up to 1");
        assertThat(PerDimension.same(1).normalised()).isEqualTo(PerDimension.same(0.2));
        assertThatThrownBy(() -> PerDimension.same(0).normalised()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PerDimension.same(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<PerDimension> scores() {
        Arbitrary<Double> score = Arbitraries.oneOf(Arbitraries.doubles().between(0, 100), Arbitraries.just(0.0));
        return score.array(double[].class).ofSize(5).map(x -> new PerDimension(x[0], x[1], x[2], x[3], x[4]));
    }

    private static double max(PerDimension scores) {
        double max = 0;
        for (Dimension dimension : Dimension.values()) {
            max = Math.max(max, scores.get(dimension));
        }
        return max;
    }
}
