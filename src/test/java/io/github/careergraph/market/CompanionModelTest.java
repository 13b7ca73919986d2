package io.github.careergraph.market;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CompanionModelTest {

    private static final int DOUGH = 0;
    private static final int OVEN = 1;
    private static final int FLOUR = 2;
    private static final int ROPE = 3;
    private static final int SAIL = 4;
    private static final int DOUGHNUTS = 5;
    private static final int KNITTING = 6;

    /** Bakers and sailors; nobody needs doughnuts yet, nor knitting. */
    private static final NeededSkills HARBOUR = new NeededSkills(
            new int[][] {{DOUGH, OVEN, FLOUR}, {DOUGH, OVEN}, {DOUGH, FLOUR}, {ROPE, SAIL}, {ROPE, SAIL}, {}},
            List.of("dough", "oven", "flour", "rope", "sail", "sweet dough", "knitting"),
            List.of("knead dough", "bake in it", "grain", "to pull", "to catch wind", "knead sweet dough", "wool"));

    private static final CompanionModel MODEL = new CompanionModel(HARBOUR, CompanionWeights.shipped());

    @Test
    void whatIsNeededTogetherGoesTogether() {
        LikelySkills likely = MODEL.of(DOUGH);

        assertThat(likely.skills()).doesNotContain(DOUGH);
        assertThat(chance(likely, OVEN)).isGreaterThan(chance(likely, SAIL)).isBetween(0.0, 1.0);
        assertThat(chance(likely, FLOUR)).isGreaterThan(chance(likely, ROPE));
        assertThat(likely.chances()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void whatNobodyNeedsIsFoundByItsName() {
        LikelySkills likely = MODEL.of(DOUGH);

        assertThat(chance(likely, DOUGHNUTS)).isGreaterThan(chance(likely, KNITTING));
    }

    @Test
    void findsNothingForThoseWhoHaveNothing() {
        assertThat(MODEL.of().skills()).isEmpty();
        assertThat(new CompanionModel(
                                new NeededSkills(new int[0][], List.of("dough"), List.of("")),
                                CompanionWeights.shipped())
                        .of(0)
                        .skills())
                .isEmpty();
    }

    @Test
    void findsTheSameWheneverItIsAsked() {
        LikelySkills once = MODEL.of(DOUGH, ROPE);
        LikelySkills again = new CompanionModel(HARBOUR, CompanionWeights.shipped()).of(DOUGH, ROPE);

        assertThat(again.skills()).containsExactly(once.skills());
        assertThat(again.chances()).containsExactly(once.chances());
    }

    @Test
    void saysWithWhichKnownSkillsOneIsNeededTheClosestFirst() {
        // Cosines over occupations: 2/√(3·2) with dough, 1/√(2·2) with flour, 0 with rope.
        assertThat(MODEL.together(OVEN, new int[] {DOUGH, FLOUR, ROPE})).containsExactly(DOUGH, FLOUR);
        assertThat(MODEL.together(DOUGHNUTS, new int[] {DOUGH})).isEmpty();
    }

    @Test
    void ofTooManyOccupationsSomeSpreadOverAllAreLearnedFrom() {
        int[][] needs = IntStream.range(0, 10).mapToObj(i -> new int[] {i}).toArray(int[][]::new);

        assertThat(CompanionModel.bounded(5, needs)).isDeepEqualTo(new int[][] {{0}, {2}, {4}, {6}, {8}});
        assertThat(CompanionModel.bounded(5, new int[][] {{}, {3}, {}})).isDeepEqualTo(new int[][] {{3}});
    }

    @Test
    void aChanceIsReckonedFromTheShareOfTheWeighedSignals() {
        double[] signals = new double[CompanionWeights.SIGNALS.size()];

        assertThat(new CompanionWeights(signals, 0, 1, 0).chance(Math.log(0.5), 1))
                .isCloseTo(1.0 / 3, within(1e-12));
        // Beyond one in fifty the rest counts for as much less: odds of 0.02.
        assertThat(new CompanionWeights(signals, 0, 1, -1).chance(Math.log(0.5), 1))
                .isCloseTo(0.02 / 1.02, within(1e-12));
        assertThat(new CompanionWeights(signals, 0, 1, -1).chance(Math.log(0.01), 1))
                .isCloseTo(0.01 / 1.01, within(1e-12));
        // Where occupations need three skills each the odds are three times those of one.
        assertThat(new CompanionWeights(signals, 0, 1, 0).chance(Math.log(0.5), 3))
                .isCloseTo(0.6, within(1e-12));
    }

    @Test
    void whatShipsRisesWithTheSignals() {
        CompanionWeights shipped = CompanionWeights.shipped();

        assertThat(shipped.signals()).hasSize(CompanionWeights.SIGNALS.size());
        assertThat(shipped.chance(-1, 20)).isGreaterThan(shipped.chance(-3, 20)).isBetween(0.4, 0.8);
        assertThat(shipped.chance(-5, 20)).isGreaterThan(shipped.chance(-8, 20)).isBetween(0.01, 0.4);
    }

    private static double chance(LikelySkills likely, int skill) {
        return IntStream.range(0, likely.skills().length)
                .filter(i -> likely.skills()[i] == skill)
                .mapToDouble(i -> likely.chances()[i])
                .findFirst()
                .orElseThrow();
    }
}
