package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.github.careergraph.market.CompanionModel;
import io.github.careergraph.market.NeededSkills;
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

    private static final Map<String, List<Companion>> ENTERED = Map.of(
            "kites", List.of(new Companion("wind", 0.3), new Companion("string", 0.2)),
            "string", List.of(new Companion("glue", 0.05), new Companion("wind", 0.1)),
            "glue", List.of(new Companion("wind", 0.9)));

    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(facts("kites"), facts("string"), facts("wind"), facts("glue"), facts("pottery")),
            List.of(),
            SkillHierarchy.EMPTY,
            List.of(),
            List.of(),
            SkillCompanions.NONE.with(ENTERED));

    /** Twice what is needed of each: sailors never glue, and nobody needs pottery. */
    private static final SkillCompanions LEARNED = new SkillCompanions(
            List.of("glue", "kites", "pottery", "string", "wind"),
            new NeededSkills(
                    new int[][] {{1, 3, 4}, {1, 3, 4}, {0, 3}, {0, 3}},
                    List.of("glue", "kites", "pottery", "string", "wind"),
                    List.of("sticks paper", "fly a paper kite", "clay", "a string", "wind to fly by")));

    @Test
    void whatOneHasAddsUpToOneAtMost() {
        Companionship two = companionship(skill("kites", 3), skill("string", 1));
        assertThat(two.of("wind")).isCloseTo(0.4, within(1e-12));
        assertThat(two.of("glue")).isCloseTo(0.05, within(1e-12));
        assertThat(two.of("pottery")).isZero();
        assertThat(two.speakingFor("wind")).containsExactly("kites", "string");
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

    @Test
    void whatOccupationsNeedTogetherGoesTogether() {
        Companionship flying = new Companionship(List.of(skill("kites", 3)), LEARNED);
        assertThat(flying.of("wind")).isBetween(0.01, 1.0).isGreaterThan(flying.of("glue"));
        assertThat(flying.of("kites")).isZero();
        assertThat(flying.speakingFor("wind")).containsExactly("kites");
        assertThat(flying.speakingFor("glue")).isEmpty();
        assertThat(flying.first(1)).containsExactly("wind");
    }

    @Test
    void whatIsEnteredIsAddedToWhatIsLearned() {
        Companionship learned = new Companionship(List.of(skill("kites", 3)), LEARNED);
        Companionship both = new Companionship(List.of(skill("kites", 3)), LEARNED.with(ENTERED));
        assertThat(both.of("wind")).isCloseTo(Math.min(1, learned.of("wind") + 0.3), within(1e-12));
        assertThat(both.of("string")).isCloseTo(Math.min(1, learned.of("string") + 0.2), within(1e-12));
        assertThat(both.of("glue")).isEqualTo(learned.of("glue"));
    }

    @Test
    void ofMoreSkillsThanAreLookedAtTheBestCount() {
        List<SkillEvidence> many = new ArrayList<>();
        List<String> slugs = new ArrayList<>(List.of("a-kites", "z-wind"));
        for (int i = 0; i < CompanionModel.MOST_KNOWN; i++) {
            many.add(skill("hobby-" + i, 1));
            slugs.add("hobby-" + i);
        }
        many.add(skill("a-kites", 3));
        SkillCompanions companions =
                new SkillCompanions(slugs, new NeededSkills(new int[][] {{0, 1}, {0, 1}}, slugs, slugs));
        assertThat(new Companionship(many, companions).of("z-wind")).isPositive();
        assertThat(new Companionship(many, companions).of("hobby-" + (CompanionModel.MOST_KNOWN - 1)))
                .isZero();
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
        return new Companionship(profile.skills(), CATALOGUE.companions());
    }

    private static SkillFacts facts(String slug) {
        return new SkillFacts(slug, slug, 40, 0.5, null, null, 48, SkillNature.FIELD, null);
    }
}
