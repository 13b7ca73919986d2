package io.github.careergraph.recommendation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.careergraph.interest.Signal;
import io.github.careergraph.learning.ResourceKind;
import io.github.careergraph.recommendation.ResourceFacts.Teaching;
import io.github.careergraph.skill.SkillHierarchy;
import io.github.careergraph.value.Figures;
import io.github.careergraph.value.Profiles;
import io.github.careergraph.value.SkillNature;
import io.github.careergraph.value.ValueModel;

import static io.github.careergraph.value.Profiles.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What somebody is taken to like changes the order and is told as it is reckoned. */
class LeaningTest {

    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(facts("kites"), facts("boats"), facts("pottery")),
            List.of(),
            SkillHierarchy.EMPTY,
            List.of(new ResourceFacts(
                    "kite-book",
                    "The Book of Kites",
                    "Press",
                    ResourceKind.BOOK,
                    10,
                    List.of(new Teaching("kites", 0, 3)),
                    Map.of())),
            List.of());

    @Test
    void theTermIsOneAndAShareOfWhatIsLikedAndADivisorOfWhatIsNot() {
        BehaviourPolicy policy = new BehaviourPolicy(0.5, 0.3);
        assertThat(policy.term(0)).isEqualTo(1);
        assertThat(policy.term(1)).isEqualTo(1.5);
        assertThat(policy.term(0.4)).isCloseTo(1.2, within(1e-12));
        assertThat(policy.term(-1)).isCloseTo(1 / 1.5, within(1e-12));
    }

    @Test
    void whatIsLikedRisesAndWhatIsDislikedSinks() {
        Map<String, RecommendationTerms> without = terms(Leanings.NONE);
        Map<String, RecommendationTerms> with = terms(items -> Map.of(
                "skill:boats", liking(0.8, "kites", Signal.SAVE),
                "skill:pottery", liking(-0.8, "glazes", Signal.DISMISS),
                "resource:kite-book", liking(1, "boats", Signal.SHARE)));
        assertThat(with.get("skill:boats").behaviour()).isCloseTo(1.4, within(1e-12));
        assertThat(with.get("skill:pottery").behaviour()).isCloseTo(1 / 1.4, within(1e-12));
        assertThat(with.get("skill:kites")).isNull(); // its book comes first now, and one way of learning is enough
        assertThat(with.get("resource:kite-book").behaviour()).isCloseTo(1.5, within(1e-12));
        with.forEach((id, terms) -> assertThat(terms.score())
                .as(id)
                .isCloseTo(
                        terms.gain()
                                / terms.hours()
                                * terms.interest()
                                * terms.fit()
                                * terms.companionship()
                                * terms.behaviour(),
                        within(1e-12)));
        assertThat(without.values())
                .allSatisfy(terms -> assertThat(terms.behaviour()).isEqualTo(1));
    }

    @Test
    void theReasonNamesWhatWasDone() {
        List<Recommendation> advice = recommend(items -> Map.of("skill:boats", liking(0.8, "kites", Signal.SAVE)));
        assertThat(advice)
                .filteredOn(item -> item.id().equals("skill:boats"))
                .singleElement()
                .satisfies(item -> assertThat(item.reason())
                        .contains("It is like kites, which you saved (0.80 on a scale from -1 to 1)."));
        assertThat(liking(0.2, "kites", Signal.SAVE).reason(0.3)).isEmpty();
        assertThat(new Leaning(-0.9, () -> List.of(new Leaning.Voice("boats", Signal.DISMISS, true))).reason(0.3))
                .contains("You dismissed it.");
        assertThat(new Leaning(0.9, List::of).reason(0.3)).isEmpty();
        assertThat(new Leaning(0.9, () -> List.of(new Leaning.Voice("boats", Signal.DECLARED, true))).reason(0.3))
                .as("is said as the interest that it is")
                .isEmpty();
    }

    private static Leaning liking(double strength, String label, Signal signal) {
        return new Leaning(strength, () -> List.of(new Leaning.Voice(label, signal, false)));
    }

    private static Map<String, RecommendationTerms> terms(Leanings leanings) {
        Map<String, RecommendationTerms> terms = new HashMap<>();
        recommend(leanings).forEach(item -> terms.put(item.id(), item.terms()));
        return terms;
    }

    private static List<Recommendation> recommend(Leanings leanings) {
        return new Recommender(CATALOGUE, Figures.WEIGHTS, Figures.formula(ValueModel.BALANCED), Policies.SHIPPED)
                .recommend(new RecommendationRequest(
                                Profiles.of(skill("string", 3)), null, Set.of(), Set.of(), null, Set.of(), 20)
                        .with(leanings));
    }

    private static SkillFacts facts(String slug) {
        return new SkillFacts(slug, slug, 60, 0.5, null, null, 48, SkillNature.FIELD, null);
    }
}
