package io.github.careergraph.value;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

import static io.github.careergraph.value.Dimension.BRAND;
import static io.github.careergraph.value.Dimension.LEADERSHIP;
import static io.github.careergraph.value.Dimension.NETWORK;
import static io.github.careergraph.value.Dimension.PROJECT;
import static io.github.careergraph.value.Dimension.SKILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The laws of the influence between the sides of a value, for all scores, hours and figures. */
class InfluenceRuleTest {

    private static final String SEED = "20260103";
    private static final PerDimension ZERO = PerDimension.same(0);

    @Property(seed = SEED)
    void withoutEffortNothingMoves(@ForAll("scores") PerDimension scores, @ForAll("rules") InfluenceRule rule) {
        assertThat(rule.scores(scores, ZERO)).isEqualTo(scores);
    }

    @Property(seed = SEED)
    void moreEffortNeverEndsLower(
            @ForAll("scores") PerDimension scores,
            @ForAll("rules") InfluenceRule rule,
            @ForAll("hours") PerDimension hours,
            @ForAll("hours") PerDimension more) {
        PerDimension less = rule.scores(scores, hours);
        PerDimension then =
                rule.scores(scores, PerDimension.of(dimension -> hours.get(dimension) + more.get(dimension)));
        for (Dimension dimension : Dimension.values()) {
            assertThat(then.get(dimension)).isGreaterThanOrEqualTo(less.get(dimension) - 1e-12);
        }
    }

    @Property(seed = SEED)
    void scoresStayBetweenWhatTheyWereAndAHundred(
            @ForAll("scores") PerDimension scores,
            @ForAll("rules") InfluenceRule rule,
            @ForAll("hours") PerDimension hours) {
        PerDimension then = rule.scores(scores, hours);
        for (Dimension dimension : Dimension.values()) {
            assertThat(then.get(dimension))
                    .isGreaterThanOrEqualTo(scores.get(dimension))
                    .isLessThan(100);
        }
    }

    @Property(seed = SEED)
    void effortInPartsIsEffortAtOnce(
            @ForAll("scores") PerDimension scores,
            @ForAll("hours") PerDimension hours,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        InfluenceRule rule = new InfluenceRule(0, PerDimension.same(0.2));
        PerDimension first = rule.scores(scores, PerDimension.of(dimension -> part * hours.get(dimension)));
        PerDimension both = rule.scores(first, PerDimension.of(dimension -> (1 - part) * hours.get(dimension)));
        PerDimension once = rule.scores(scores, hours);
        for (Dimension dimension : Dimension.values()) {
            assertThat(both.get(dimension)).isCloseTo(once.get(dimension), within(1e-9));
        }
    }

    /** The recurrence that it is the limit of, worked out step by step by other means. */
    @Property(seed = SEED, tries = 50)
    void isWhatSmallerAndSmallerStepsComeTo(
            @ForAll("scores") PerDimension scores,
            @ForAll("rules") InfluenceRule rule,
            @ForAll("hours") PerDimension hours) {
        double[] x = scores.toArray();
        int steps = 20_000;
        for (int step = 0; step < steps; step++) {
            double brand = gain(rule, BRAND, x, hours.brand() / steps, 0);
            double skill = gain(rule, SKILL, x, hours.skill() / steps, brand);
            double leadership = gain(rule, LEADERSHIP, x, hours.leadership() / steps, brand);
            double network = gain(rule, NETWORK, x, hours.network() / steps, skill);
            double project = gain(rule, PROJECT, x, hours.project() / steps, leadership + network);
            double[] gains = {brand, skill, leadership, network, project};
            for (int i = 0; i < x.length; i++) {
                x[i] += gains[i];
            }
        }
        PerDimension exact = rule.scores(scores, hours);
        for (Dimension dimension : Dimension.values()) {
            assertThat(x[dimension.ordinal()]).isCloseTo(exact.get(dimension), within(0.05));
        }
    }

    @Example
    void aGainIsPassedOnAlongTheEdgesAndNowhereElse() {
        InfluenceRule rule = new InfluenceRule(0.5, PerDimension.same(0.1));
        Map.of(
                        BRAND, EnumSet.allOf(Dimension.class),
                        SKILL, EnumSet.of(SKILL, NETWORK, PROJECT),
                        LEADERSHIP, EnumSet.of(LEADERSHIP, PROJECT),
                        NETWORK, EnumSet.of(NETWORK, PROJECT),
                        PROJECT, EnumSet.of(PROJECT))
                .forEach((from, raised) ->
                        assertThat(raised(rule, from)).as("%s", from).isEqualTo(raised));
        assertThat(raised(new InfluenceRule(0, PerDimension.same(0.1)), BRAND)).containsExactly(BRAND);
    }

    @Example
    void aSmallEffortBringsWhatAnHourBringsLessWhatIsReachedAlready() {
        InfluenceRule rule = new InfluenceRule(0, PerDimension.same(0.1));
        PerDimension then = rule.scores(PerDimension.same(40), PerDimension.same(1));
        assertThat(then.skill() - 40).isCloseTo(0.6 * 0.1, within(1e-4));
    }

    private static Set<Dimension> raised(InfluenceRule rule, Dimension from) {
        PerDimension then = rule.scores(ZERO, PerDimension.of(dimension -> dimension == from ? 10 : 0));
        Set<Dimension> raised = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (then.get(dimension) > 0) {
                raised.add(dimension);
            }
        }
        return raised;
    }

    private static double gain(InfluenceRule rule, Dimension to, double[] x, double hours, double gained) {
        return (1 - x[to.ordinal()] / 100) * (rule.perHour().get(to) * hours + rule.passedOn() * gained);
    }

    @Provide
    Arbitrary<PerDimension> scores() {
        return five(Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 100).map(score -> Math.min(score, Math.nextDown(100.0))),
                Arbitraries.of(0.0, Math.nextDown(100.0))));
    }

    @Provide
    Arbitrary<PerDimension> hours() {
        return five(Arbitraries.oneOf(Arbitraries.doubles().between(0, 50_000), Arbitraries.of(0.0, 1.0)));
    }

    @Provide
    Arbitrary<InfluenceRule> rules() {
        return five(Arbitraries.doubles().between(0, 1))
                .flatMap(perHour ->
                        Arbitraries.doubles().between(0, 1).map(passedOn -> new InfluenceRule(passedOn, perHour)));
    }

    private static Arbitrary<PerDimension> five(Arbitrary<Double> number) {
        return number.array(double[].class)
                .ofSize(5)
                .map(numbers -> new PerDimension(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
    }
}
