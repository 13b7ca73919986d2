package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.github.careergraph.skill.SkillHierarchy;
import io.github.careergraph.value.Figures;
import io.github.careergraph.value.ProfileEvidence;
import io.github.careergraph.value.Profiles;
import io.github.careergraph.value.SkillEvidence;
import io.github.careergraph.value.SkillNature;
import io.github.careergraph.value.ValueModel;

import static io.github.careergraph.value.Profiles.TODAY;
import static io.github.careergraph.value.Profiles.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a person's skills say about the next one. */
class CompanionshipTest {

    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(facts("kites"), facts("string"), facts("wind"), facts("glue"), facts("pottery")),
            List.of(),
            SkillHierarchy.EMPTY,
            List.of(),
            List.of(),
            Map.of(
                    "kites", List.of(new Companion("wind", 0.3), new Companion("string", 0.2)),
                    "string", List.of(new Companion("glue", 0.05), new Companion("wind", 0.1)),
                    "glue", List.of(new Companion("wind", 0.9))));

    @Test
    void whatOneHasAddsUpToOneAtMost() {
        Companionship two = companionship(skill("kites", 3), skill("string", 1));
        assertThat(two.of("wind")).isCloseTo(0.4, within(1e-12));
        assertThat(two.of("glue")).isCloseTo(0.05, within(1e-12));
        assertThat(two.of("pottery")).isZero();
        assertThat(two.speakingFor("wind")).extracting(Companion::slug).containsExactly("kites", "string");
        assertThat(companionship(skill("kites", 3), skill("string", 1), skill("glue", 2))
                        .of("wind"))
                .isEqualTo(1);
    }

    @Test
    void whatOneHasAlreadyIsNotNext() {
        Companionship two = companionship(skill("kites", 3), skill("string", 1));
        assertThat(two.of("string")).isZero();
        assertThat(two.first(5)).containsExactly("wind", "glue");
        assertThat(two.first(1)).containsExactly("wind");
        assertThat(companionship().first(5)).isEmpty();
    }

    @Test
    void theScoreIsItsTermsAndTheReasonSaysWhatSpeaksForIt() {
        Map<String, Recommendation> items = recommend(Map.of(), skill("kites", 3), skill("string", 3));
        Recommendation wind = items.get("wind");
        assertThat(wind.terms().companionship()).isCloseTo(1.2, within(1e-12));
        assertThat(wind.terms().score())
                .isCloseTo(
                        (wind.terms().valueAfter() - wind.terms().valueBefore())
                                / wind.terms().hours()
                                * wind.terms().interest()
                                * wind.terms().fit()
                                * wind.terms().companionship(),
                        within(1e-12));
        assertThat(wind.reason())
                .contains(
                        "Occupations that need what you have, such as kites and string, often need it too (0.40 on a scale to 1).");
        assertThat(wind.terms().score())
                .isGreaterThan(items.get("pottery").terms().score());
        // Too little to speak of, and counted all the same.
        assertThat(items.get("glue").terms().companionship()).isCloseTo(1.025, within(1e-12));
        assertThat(items.get("glue").reason()).doesNotContain("often need it too");
        assertThat(items.get("pottery").terms().companionship()).isEqualTo(1);
    }

    @Test
    void theOperatorSaysHowMuchItCounts() {
        Map<String, Recommendation> off =
                recommend(Map.of("career-graph.recommendation.companions.share", "0"), skill("kites", 3));
        assertThat(off.get("wind").terms().companionship()).isEqualTo(1);
    }

    @Test
    void itBringsWhatNothingElseWould() {
        Map<String, String> nothingElse = Map.of("career-graph.recommendation.popular-skills", "0");
        assertThat(recommend(nothingElse, skill("kites", 3))).containsOnlyKeys("wind", "string");
        assertThat(recommend(
                        Map.of(
                                "career-graph.recommendation.popular-skills", "0",
                                "career-graph.recommendation.companions.considered", "1"),
                        skill("kites", 3)))
                .containsOnlyKeys("wind");
    }

    private static Map<String, Recommendation> recommend(Map<String, String> properties, SkillEvidence... skills) {
        return new Recommender(
                        CATALOGUE, Figures.WEIGHTS, Figures.formula(ValueModel.BALANCED), Policies.policy(properties))
                        .recommend(new RecommendationRequest(
                                Profiles.of(skills),
                                null,
                                Set.of(),
                                Set.of(),
                                null,
                                Set.of(RecommendationKind.SKILL),
                                50))
                        .stream()
                        .collect(Collectors.toMap(Recommendation::skill, item -> item));
    }

    private static Companionship companionship(SkillEvidence... skills) {
        ProfileEvidence profile = skills.length == 0 ? ProfileEvidence.empty(TODAY) : Profiles.of(skills);
        return new Companionship(profile.skills(), CATALOGUE);
    }

    private static SkillFacts facts(String slug) {
        return new SkillFacts(slug, slug, 40, 0.5, null, null, 48, SkillNature.FIELD, null);
    }
}
