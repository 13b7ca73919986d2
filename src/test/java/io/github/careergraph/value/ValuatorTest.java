package io.github.careergraph.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static io.github.careergraph.value.Profiles.TODAY;
import static io.github.careergraph.value.Profiles.activity;
import static io.github.careergraph.value.Profiles.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a valuation promises of its numbers. */
class ValuatorTest {

    private static final String SEED = "20260103";
    private static final EvidenceWeights WEIGHTS = Figures.WEIGHTS;

    @Example
    void nobodyOfWhomNothingIsKnownHasAValue() {
        for (ValueModel model : ValueModel.values()) {
            assertThat(valuator(model).value(ProfileEvidence.empty(TODAY))).isEmpty();
        }
        ProfileEvidence disbelieved =
                Profiles.of(new SkillEvidence("1", "java", "Java", 5, TODAY, 0, 1, 48, "Programming"));
        assertThat(valuator(ValueModel.BALANCED).value(disbelieved)).isEmpty();
    }

    @Example
    void evidenceWeighsWhatTheFormulaSays() {
        ActivityEvidence talk = new ActivityEvidence(
                "1", "TALK", "Graphs in practice", TODAY.minusDays(Math.round(30 * 365.2425 / 12)), 10_000, 0.5);
        Valuation valuation =
                valuator(ValueModel.ADDITIVE).value(Profiles.of(talk)).orElseThrow();
        // An audience of A doubles, one half-life halves: 0.5 · 2 · ½ · 0.5 for the brand.
        double brand = 100 * (1 - Math.exp(-0.25 / 6));
        assertThat(valuation.scores().getFirst().score()).isCloseTo(brand, within(0.001));
        Evidence piece = valuation.evidence().getFirst().pieces().getFirst();
        assertThat(piece.dimension()).isEqualTo(Dimension.BRAND);
        assertThat(piece.reach()).isCloseTo(2, within(1e-9));
        assertThat(piece.recency()).isCloseTo(0.5, within(1e-3));
    }

    @Example
    void aDimensionWithoutEvidenceIsNotKnown() {
        Valuation valuation = valuator(ValueModel.BALANCED)
                .value(Profiles.of(skill("java", 4)))
                .orElseThrow();
        assertThat(valuation.scores())
                .filteredOn(DimensionScore::known)
                .extracting(DimensionScore::dimension)
                .containsExactly(Dimension.SKILL);
        assertThat(valuation.explanation())
                .contains("The only side with anything on record is skills")
                .contains("missing evidence, not a proven weakness");
    }

    @Example
    void endorsementsRaiseTheConfidenceInASkillTowardsCertainty() {
        ProfileEvidence profile = Profiles.of(skill("java", 5));
        double last = skillScore(profile);
        for (int endorsers : new int[] {1, 3, 10}) {
            double score = skillScore(
                    profile.with(EvidenceChange.endorsements(new EndorsementEvidence("java", "Java", endorsers, 1))));
            assertThat(score).isGreaterThan(last);
            last = score;
        }
        SkillEvidence certain = new SkillEvidence("java", "java", "java", 5, TODAY, 1, 0.5, 48, null);
        assertThat(last).isLessThan(skillScore(Profiles.of(certain)));
    }

    @Example
    void leadingAndManagingAProjectCountsAsTheBetterOfBoth() {
        double both = value(project(true, true));
        assertThat(both).isGreaterThan(value(project(true, false))).isGreaterThan(value(project(false, true)));
        ProfileEvidence twice = profile(List.of(project(true, false), project(false, true)));
        assertThat(both)
                .isLessThan(
                        valuator(ValueModel.ADDITIVE).value(twice).orElseThrow().value());
    }

    @Property(tries = 300, seed = SEED)
    void everyNumberIsInItsRange(@ForAll("profiles") ProfileEvidence profile, @ForAll ValueModel model) {
        valuator(model).value(profile).ifPresent(valuation -> {
            assertThat(valuation.value()).isBetween(0.0, ValueFormula.LIMIT).isNotEqualTo(ValueFormula.LIMIT);
            assertThat(valuation.scores())
                    .allSatisfy(score ->
                            assertThat(score.score()).isGreaterThanOrEqualTo(0).isLessThan(100));
            assertThat(valuation.contributions().stream()
                            .mapToDouble(Contribution::amount)
                            .sum())
                    .isCloseTo(valuation.value(), within(1e-9));
            assertThat(valuation.evidence()).isSortedAccordingTo((a, b) -> Double.compare(b.amount(), a.amount()));
            assertThat(valuation.evidence())
                    .allSatisfy(item -> assertThat(item.amount()).isBetween(0.0, valuation.value() + 1e-9));
        });
    }

    @Property(tries = 300, seed = SEED)
    void moreEvidenceNeverLowersAnything(
            @ForAll("profiles") ProfileEvidence profile, @ForAll ValueModel model, @ForAll long seed) {
        Random random = new Random(seed);
        double[] before = scoresAndValue(profile, model);
        for (EvidenceChange change : List.of(
                EvidenceChange.skills(List.of(Profiles.skill(random, "another"))),
                EvidenceChange.activity(Profiles.activity(random, "another")),
                EvidenceChange.project(Profiles.project(random, "another")),
                EvidenceChange.connections(new ConnectionEvidence("COLLEAGUE", random.nextInt(10), 1)),
                EvidenceChange.endorsements(new EndorsementEvidence("skill-1", "skill-1", 2, 1)))) {
            double[] after = scoresAndValue(profile.with(change), model);
            for (int i = 0; i < before.length; i++) {
                assertThat(after[i]).isGreaterThanOrEqualTo(before[i] - 1e-9);
            }
        }
    }

    @Property(tries = 100, seed = SEED)
    void theOrderOfTheRecordDoesNotMatter(@ForAll("profiles") ProfileEvidence profile, @ForAll long seed) {
        Random random = new Random(seed);
        ProfileEvidence shuffled = new ProfileEvidence(
                profile.today(),
                shuffled(profile.skills(), random),
                shuffled(profile.activities(), random),
                shuffled(profile.projects(), random),
                shuffled(profile.connections(), random),
                shuffled(profile.endorsements(), random));
        Valuator valuator = valuator(ValueModel.BALANCED);
        assertThat(valuator.value(shuffled).map(Valuation::explanation))
                .isEqualTo(valuator.value(profile).map(Valuation::explanation));
        assertThat(valuator.value(shuffled).map(Valuation::tShape))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(valuator.value(profile).map(Valuation::tShape));
    }

    @Property(tries = 200, seed = SEED)
    void leavingOneOutIsValuingWithoutIt(@ForAll("profiles") ProfileEvidence profile) {
        Valuator valuator = valuator(ValueModel.SPECIALIST);
        for (ActivityEvidence left : profile.activities()) {
            List<ActivityEvidence> others = new ArrayList<>(profile.activities());
            others.remove(left);
            ProfileEvidence without = new ProfileEvidence(
                    profile.today(),
                    profile.skills(),
                    others,
                    profile.projects(),
                    profile.connections(),
                    profile.endorsements());
            double value = valuator.value(profile).map(Valuation::value).orElse(0.0);
            double expected =
                    value - valuator.value(without).map(Valuation::value).orElse(0.0);
            valuator.value(profile).stream()
                    .flatMap(valuation -> valuation.evidence().stream())
                    .filter(item -> item.source().id().equals(left.id()))
                    .forEach(item -> assertThat(item.amount()).isCloseTo(expected, within(1e-6)));
        }
    }

    @Property(tries = 300, seed = SEED)
    void whatIfIsWhatThenIs(@ForAll("profiles") ProfileEvidence profile, @ForAll ValueModel model, @ForAll long seed) {
        Random random = new Random(seed);
        EvidenceChange change = new EvidenceChange(
                List.of(Profiles.skill(random, "skill-1"), Profiles.skill(random, "new")),
                List.of(Profiles.activity(random, "new")),
                List.of(Profiles.project(random, "new")),
                List.of(new ConnectionEvidence("MENTOR", 1, 2)),
                List.of(new EndorsementEvidence("skill-2", "skill-2", 3, 1)));
        WhatIf whatIf = new WhatIf(profile, WEIGHTS, Figures.formula(model));
        double then = valuator(model)
                .value(profile.with(change))
                .map(Valuation::value)
                .orElse(0.0);
        assertThat(whatIf.valueAfter(change)).isCloseTo(then, within(1e-6));
        assertThat(whatIf.value())
                .isEqualTo(valuator(model).value(profile).map(Valuation::value).orElse(0.0));
        assertThat(whatIf.known()).isEqualTo(valuator(model).value(profile).isPresent());
    }

    @Example
    void theExplanationIsInPlainWords() {
        ProfileEvidence profile = new ProfileEvidence(
                TODAY,
                List.of(skill("Kubernetes", 5, "Cloud"), skill("Terraform", 5, "Cloud")),
                List.of(activity("TALK", "Clusters at home", TODAY.minusYears(1), 120)),
                List.of(project(true, false)),
                List.of(new ConnectionEvidence("COLLEAGUE", 12, 1)),
                List.of());
        assertThat(valuator(ValueModel.BALANCED).value(profile).orElseThrow().explanation())
                .isEqualTo(
                        "The value is 104 of at most 500; an even profile counts for more, so a weak side holds the"
                                + " whole back. The strongest side is skills (29 of 100), the weakest with anything on record is"
                                + " professional brand (9 of 100). What counts most is leading “Search rewrite”: without it"
                                + " the value would be 66 points lower. Next come the talk “Clusters at home” (32 points) and the skill"
                                + " “Kubernetes, level 5” (12 points). Skills at working level lie in one field, deep in Cloud.");
    }

    @Provide
    Arbitrary<ProfileEvidence> profiles() {
        return Profiles.arbitrary(8);
    }

    private static Valuator valuator(ValueModel model) {
        return new Valuator(WEIGHTS, Figures.formula(model));
    }

    private static double value(ProjectEvidence project) {
        return valuator(ValueModel.ADDITIVE)
                .value(profile(List.of(project)))
                .orElseThrow()
                .value();
    }

    private static ProfileEvidence profile(List<ProjectEvidence> projects) {
        return new ProfileEvidence(TODAY, List.of(), List.of(), projects, List.of(), List.of());
    }

    private static ProjectEvidence project(boolean leads, boolean manages) {
        return new ProjectEvidence("1", "Search rewrite", leads, manages, TODAY.minusYears(1), null, 2, 8, 1);
    }

    private static double skillScore(ProfileEvidence profile) {
        return scoresAndValue(profile, ValueModel.ADDITIVE)[Dimension.SKILL.ordinal()];
    }

    private static double[] scoresAndValue(ProfileEvidence profile, ValueModel model) {
        double[] numbers = new double[Dimension.values().length + 1];
        valuator(model).value(profile).ifPresent(valuation -> {
            valuation.scores().forEach(score -> numbers[score.dimension().ordinal()] = score.score());
            numbers[numbers.length - 1] = valuation.value();
        });
        return numbers;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
