package io.github.careergraph.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Example;

import io.github.careergraph.skill.Prerequisite;
import io.github.careergraph.skill.SkillHierarchy;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.Figures;
import io.github.careergraph.value.ProfileEvidence;
import io.github.careergraph.value.Profiles;
import io.github.careergraph.value.SkillNature;
import io.github.careergraph.value.SkillNeed;
import io.github.careergraph.value.Valuator;
import io.github.careergraph.value.ValueModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the organisation around somebody has to recommend. */
class NearbyCandidatesTest {

    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(facts("kubernetes", "Kubernetes", 100), facts("docker", "Docker", 40), facts("sql", "SQL", 60)),
            List.of(new Prerequisite("kubernetes", "docker", 0.9)),
            SkillHierarchy.EMPTY,
            List.of(),
            ActionCatalogue.ACTIONS);

    private static final CareerGoal GOAL =
            new CareerGoal("Platform engineer", List.of(new SkillNeed("kubernetes", "Kubernetes", 0.9, true)));

    private static final ProfileEvidence PROFILE = Profiles.of(Profiles.skill("sql", 4), Profiles.skill("docker", 1));

    private static final Nearby.Mentor ADA = new Nearby.Mentor(7, "Ada", "kubernetes", 5, 4, false, 1);

    private static final Nearby NEARBY = new Nearby(
            List.of(
                    new Nearby.OpenProject(1, "Harbour", LocalDate.of(2027, 1, 1), 3, 8, List.of("sql", "kubernetes")),
                    new Nearby.OpenProject(2, "Alone", null, 1, 0, List.of("sql"))),
            List.of(ADA),
            List.of(new Nearby.Acquaintance(9, "Grace", List.of("kubernetes"), 4, 1)));

    @Example
    void everyKindIsAmongThemAndKeepsItsPromise() {
        List<Recommendation> items = recommend(NEARBY);
        assertThat(items)
                .extracting(Recommendation::kind)
                .contains(RecommendationKind.PROJECT, RecommendationKind.MENTOR, RecommendationKind.PERSON);
        Valuator valuator = new Valuator(Figures.WEIGHTS, Figures.formula(ValueModel.BALANCED));
        for (Recommendation item : items) {
            RecommendationTerms terms = item.terms();
            assertThat(terms.valueAfter())
                    .isCloseTo(
                            valuator.value(PROFILE.with(item.promise()))
                                    .orElseThrow()
                                    .value(),
                            within(1e-6));
            assertThat(terms.score())
                    .isCloseTo(
                            (terms.valueAfter() - terms.valueBefore()) / terms.hours() * terms.interest() * terms.fit(),
                            within(1e-12));
        }
    }

    @Example
    void aMentorShortensTheWayAndBringsItsPrerequisites() {
        Recommendation mentor = only(RecommendationKind.MENTOR, NEARBY);
        assertThat(mentor.id()).isEqualTo("Person:7");
        assertThat(mentor.title()).isEqualTo("Ask Ada to guide you in Kubernetes up to level 3 of 5");
        assertThat(mentor.prerequisites()).extracting(SkillRoute.Step::slug).containsExactly("docker");
        // 12 to agree on it, 0.7 of the 100 of Kubernetes, and Docker from level 1.
        assertThat(mentor.terms().hours()).isCloseTo(12 + 70 + 32, within(1e-9));
        assertThat(mentor.reason())
                .contains("needs Kubernetes")
                .contains("Ada has Kubernetes at level 5, offers to guide others in it and has 4 hours a month left.");
        assertThat(mentor.promise().connections()).hasSize(1);
        Recommendation friend = only(
                RecommendationKind.MENTOR,
                new Nearby(List.of(), List.of(new Nearby.Mentor(7, "Ada", "kubernetes", 5, 4, true, 1)), List.of()));
        assertThat(friend.promise().connections()).isEmpty();
        assertThat(friend.terms().gain()).isPositive().isLessThan(mentor.terms().gain());
    }

    @Example
    void whoIsBetterConnectedIsWorthMoreToMeet() {
        List<Recommendation> people = List.of(0.2, 0.5, 2.0).stream()
                .map(strength -> only(
                        RecommendationKind.PERSON,
                        new Nearby(
                                List.of(),
                                List.of(),
                                List.of(new Nearby.Acquaintance(9, "Grace", List.of("kubernetes"), 4, strength)))))
                .toList();
        assertThat(people)
                .extracting(person -> person.terms().gain())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Example
    void whoKnowsNoMoreIsNoMentor() {
        Nearby nearby = new Nearby(
                List.of(),
                List.of(
                        new Nearby.Mentor(7, "Ada", "docker", 1, 4, false, 1),
                        new Nearby.Mentor(8, "Bob", "sql", 5, 4, false, 1),
                        new Nearby.Mentor(9, "Cid", "unheard-of", 5, 4, false, 1)),
                List.of());
        assertThat(recommend(nearby)).extracting(Recommendation::kind).doesNotContain(RecommendationKind.MENTOR);
    }

    @Example
    void whoIsNamedTakesThePlaceOfWhoIsNot() {
        assertThat(recommend(Nearby.NOTHING))
                .extracting(Recommendation::target)
                .contains("find-mentor", "join-project");
        assertThat(recommend(NEARBY))
                .extracting(Recommendation::target)
                .doesNotContain("find-mentor", "join-project", "shared-project");
    }

    @Example
    void aProjectIsJoinedAsOneMore() {
        Recommendation project = recommend(NEARBY).stream()
                .filter(item -> item.id().equals("Project:1"))
                .findFirst()
                .orElseThrow();
        assertThat(project.promise().projects().getFirst().members()).isEqualTo(9);
        assertThat(project.promise().projects().getFirst().teams()).isEqualTo(3);
        assertThat(project.terms().hours()).isEqualTo(60);
        assertThat(project.reason()).contains("The project needs Kubernetes, which you would practise there.");
    }

    @Example
    void neverFiveOfAKindAreTheFirstFive() {
        Nearby crowd = new Nearby(
                List.of(),
                List.of(),
                IntStream.range(0, 30)
                        .mapToObj(i -> new Nearby.Acquaintance(100 + i, "Person " + i, List.of("kubernetes"), 5, 1))
                        .toList());
        List<Recommendation> first = recommend(crowd).subList(0, 5);
        assertThat(first.stream().filter(item -> item.kind() == RecommendationKind.PERSON))
                .hasSizeLessThan(5);
    }

    @Example
    void whatIsDismissedIsLeftOut() {
        RecommendationRequest request = new RecommendationRequest(
                        PROFILE, GOAL, Set.of(), Set.of("Person:7", "Project:1"), null, Set.of(), 50)
                .with(NEARBY);
        assertThat(recommender().recommend(request))
                .extracting(Recommendation::id)
                .contains("Project:2")
                .doesNotContain("Person:7", "Project:1");
    }

    @Example
    void oneLooksForWhatOneLacksAndForWhatDraws() {
        Recommender.Surroundings around = recommender()
                .surroundings(new RecommendationRequest(PROFILE, GOAL, Set.of(), Set.of(), null, Set.of(), 5));
        assertThat(around.toLearn()).isEqualTo(Map.of("kubernetes", 0, "docker", 1));
        assertThat(around.toUse()).startsWith("kubernetes").contains("docker");
    }

    private static Recommendation only(RecommendationKind kind, Nearby nearby) {
        return recommend(nearby).stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Recommendation> recommend(Nearby nearby) {
        return recommender()
                .recommend(
                        new RecommendationRequest(PROFILE, GOAL, Set.of(), Set.of(), null, Set.of(), 50).with(nearby));
    }

    private static Recommender recommender() {
        return new Recommender(CATALOGUE, Figures.WEIGHTS, Figures.formula(ValueModel.BALANCED), Policies.SHIPPED);
    }

    private static SkillFacts facts(String slug, String label, double hours) {
        return new SkillFacts(slug, label, hours, 0.7, null, null, 48, SkillNature.TOOL, null);
    }
}
