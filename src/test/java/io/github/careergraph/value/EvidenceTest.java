package io.github.careergraph.value;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static io.github.careergraph.value.Profiles.TODAY;
import static io.github.careergraph.value.Profiles.activity;
import static io.github.careergraph.value.Profiles.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Evidence that cannot be is refused by name; evidence that is extreme is weighed all the same. */
class EvidenceTest {

    @Test
    void refusesLevelsOutOfRange() {
        refuses("level", () -> skill("java", 0));
        refuses("level", () -> skill("java", 6));
    }

    @Test
    void refusesNumbersThatAreNone() {
        refuses("confidence", () -> new SkillEvidence("1", "java", "Java", 3, null, Double.NaN, 0.5, 48, null));
        refuses("demand", () -> new SkillEvidence("1", "java", "Java", 3, null, 1, Double.POSITIVE_INFINITY, 48, null));
        refuses("halfLifeMonths", () -> new SkillEvidence("1", "java", "Java", 3, null, 1, 0.5, 0, null));
        refuses("audience", () -> activity("POST", "Post", TODAY, -1));
        refuses("strength", () -> new ConnectionEvidence("COLLEAGUE", 1, Double.NaN));
        refuses("count", () -> new EndorsementEvidence("java", "Java", -1, 1));
        refuses("teams", () -> new ProjectEvidence("1", "P", false, false, null, null, 0, 1, 1));
        refuses("importance", () -> new SkillNeed("java", "Java", 0, true));
    }

    @Test
    void refusesTheFuture() {
        refuses("date", () -> Profiles.of(activity("POST", "Post", TODAY.plusDays(1), 0)));
        refuses(
                "lastUsed",
                () -> Profiles.of(new SkillEvidence("1", "java", "Java", 3, TODAY.plusDays(1), 1, 0.5, 48, null)));
        ProjectEvidence planned = new ProjectEvidence("1", "P", false, false, TODAY.plusDays(1), null, 1, 1, 1);
        refuses("from", () -> new ProfileEvidence(TODAY, List.of(), List.of(), List.of(planned), List.of(), List.of()));
        refuses(
                "to must not be before from",
                () -> new ProjectEvidence("1", "P", false, false, TODAY, TODAY.minusDays(1), 1, 1, 1));
    }

    @Test
    void refusesASkillTwiceAndAKindWithoutWeights() {
        refuses("once", () -> Profiles.of(skill("java", 1), skill("java", 2)));
        refuses("JUGGLING", () -> valuator().value(Profiles.of(activity("JUGGLING", "Five balls", TODAY, 0))));
    }

    @Test
    void anUnfamiliarKindOfConnectionCountsLikeAnyConnection() {
        assertThat(value(connections("NEIGHBOUR"))).isEqualTo(value(connections("COLLEAGUE")));
        assertThat(value(connections("MENTOR"))).isGreaterThan(value(connections("COLLEAGUE")));
    }

    @Test
    void evidenceFadesAndUndatedEvidenceDoesNotPay() {
        double fresh = value(Profiles.of(activity("TALK", "Talk", TODAY, 10)));
        double old = value(Profiles.of(activity("TALK", "Talk", TODAY.minusYears(5), 10)));
        double ancient = value(Profiles.of(activity("TALK", "Talk", TODAY.minusYears(300), 10)));
        double undated = value(Profiles.of(activity("TALK", "Talk", null, 10)));
        assertThat(fresh).isGreaterThan(undated).isGreaterThan(old);
        assertThat(undated).isGreaterThan(old);
        assertThat(ancient).isPositive().isLessThan(old);
    }

    @Test
    void theGreatestEvidenceStaysBelowTheLimit() {
        ProfileEvidence extreme = new ProfileEvidence(
                TODAY,
                List.of(),
                List.of(activity("BOOK", "Book", TODAY, Long.MAX_VALUE)),
                List.of(),
                List.of(new ConnectionEvidence("COLLEAGUE", Integer.MAX_VALUE, 1000)),
                List.of());
        Valuation valuation = valuator().value(extreme).orElseThrow();
        assertThat(valuation.scores().get(Dimension.NETWORK.ordinal()).score())
                .isLessThan(100)
                .isGreaterThan(99.9);
        assertThat(valuation.evidence())
                .allSatisfy(item -> assertThat(item.amount()).isNotNaN());
    }

    @Test
    void whoDeclaresIsBelievedLessThanWhoIsConfirmed() {
        EvidenceWeights weights = Figures.WEIGHTS;
        assertThat(weights.confidence(true, null)).isEqualTo(1);
        assertThat(weights.confidence(false, null)).isEqualTo(0.6);
        assertThat(weights.confidence(false, 0.5)).isEqualTo(0.3);
    }

    @Test
    void everyTShapeIsToldApart() {
        assertThat(TShape.of(List.of(), Figures.WEIGHTS.shape()))
                .isEqualTo(new TShape(0, 0, null, TShape.Form.EMERGING));
        assertThat(form(skill("a", 5, "X"), skill("b", 5, "X"))).isEqualTo(TShape.Form.NARROW);
        assertThat(form(skill("a", 3, "X"), skill("b", 3, "Y"), skill("c", 3, "Z"), skill("d", 3, "W")))
                .isEqualTo(TShape.Form.FLAT);
        assertThat(form(
                        skill("a", 5, "X"),
                        skill("b", 5, "X"),
                        skill("c", 3, "Y"),
                        skill("d", 3, "Z"),
                        skill("e", 3, "W")))
                .isEqualTo(TShape.Form.T_SHAPED);
        assertThat(form(skill("a", 2, "X"), skill("b", 2, "Y"), skill("c", 2, "Z"), skill("d", 2, "W")))
                .isEqualTo(TShape.Form.EMERGING);
    }

    private static TShape.Form form(SkillEvidence... skills) {
        return TShape.of(List.of(skills), Figures.WEIGHTS.shape()).form();
    }

    private static ProfileEvidence connections(String kind) {
        return new ProfileEvidence(
                TODAY, List.of(), List.of(), List.of(), List.of(new ConnectionEvidence(kind, 3, 1)), List.of());
    }

    private static Valuator valuator() {
        return new Valuator(Figures.WEIGHTS, Figures.formula(ValueModel.ADDITIVE));
    }

    private static double value(ProfileEvidence profile) {
        return valuator().value(profile).orElseThrow().value();
    }

    private static void refuses(String field, ThrowingCallable evidence) {
        assertThatThrownBy(evidence)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field);
    }
}
