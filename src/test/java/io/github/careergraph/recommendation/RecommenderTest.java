package io.github.careergraph.recommendation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.learning.ResourceKind;
import io.github.careergraph.recommendation.ResourceFacts.Teaching;
import io.github.careergraph.skill.DemandTrend;
import io.github.careergraph.skill.LearningEffort;
import io.github.careergraph.skill.MarketPremium;
import io.github.careergraph.skill.Prerequisite;
import io.github.careergraph.skill.SkillHierarchy;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.ConnectionEvidence;
import io.github.careergraph.value.EndorsementEvidence;
import io.github.careergraph.value.EvidenceChange;
import io.github.careergraph.value.EvidenceWeights;
import io.github.careergraph.value.Figures;
import io.github.careergraph.value.ProfileEvidence;
import io.github.careergraph.value.Profiles;
import io.github.careergraph.value.SkillEvidence;
import io.github.careergraph.value.SkillNature;
import io.github.careergraph.value.SkillNeed;
import io.github.careergraph.value.Valuation;
import io.github.careergraph.value.Valuator;
import io.github.careergraph.value.ValueModel;

import static io.github.careergraph.value.Profiles.TODAY;
import static io.github.careergraph.value.Profiles.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What recommendations promise to whoever follows them. */
class RecommenderTest {

    private static final String SEED = "20260106";
    private static final EvidenceWeights WEIGHTS = Figures.WEIGHTS;

    private static final MarketPremium PREMIUM =
            new MarketPremium(0.3, "Earnings of Testland", LocalDate.of(2025, 6, 30));

    private static final DemandTrend TREND = new DemandTrend(0.2, "Ads of Elsewhere", LocalDate.of(2025, 6, 30));

    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(
                    facts("kubernetes", "Kubernetes", 100, 0.9, "Cloud"),
                    facts("docker", "Docker", 40, 0.8, "Cloud"),
                    facts("linux", "Linux", 80, 0.7, "Systems"),
                    facts("python", "Python", 120, 1, "Programming"),
                    new SkillFacts("terraform", "Terraform", 50, 0.6, PREMIUM, TREND, 48, SkillNature.TOOL, "Cloud"),
                    facts("pottery", "Pottery", 60, 0, "Crafts")),
            List.of(new Prerequisite("kubernetes", "docker", 0.9), new Prerequisite("docker", "linux", 0.7)),
            SkillHierarchy.EMPTY,
            List.of(
                    resource("k8s-course", 30, List.of(new Teaching("kubernetes", 0, 3)), Map.of("docker", 2)),
                    resource("k8s-mastery", 60, List.of(new Teaching("kubernetes", 3, 5)), Map.of()),
                    resource("docker-book", 20, List.of(new Teaching("docker", 0, 3)), Map.of()),
                    resource("python-course", 60, List.of(new Teaching("python", 0, 2)), Map.of())),
            ActionCatalogue.ACTIONS);

    private static final CareerGoal PLATFORM_ENGINEER = new CareerGoal(
            "Platform engineer",
            List.of(
                    new SkillNeed("kubernetes", "Kubernetes", 0.9, true),
                    new SkillNeed("terraform", "Terraform", 0.7, true),
                    new SkillNeed("python", "Python", 0.4, false)));

    @Property(tries = 150, seed = SEED)
    void followingARecommendationChangesTheValueByWhatWasPromised(@ForAll long seed, @ForAll ValueModel model) {
        ProfileEvidence profile = randomProfile(seed);
        Valuator valuator = new Valuator(WEIGHTS, Figures.formula(model));
        double before = valuator.value(profile).map(Valuation::value).orElse(0.0);
        for (Recommendation item : recommender(model).recommend(request(profile, PLATFORM_ENGINEER, 20))) {
            double after =
                    valuator.value(profile.with(item.promise())).orElseThrow().value();
            assertThat(item.terms().valueBefore()).isEqualTo(before);
            assertThat(item.terms().valueAfter()).isCloseTo(after, within(1e-6));
            assertThat(item.terms().gain()).isPositive();
        }
    }

    @Property(tries = 100, seed = SEED)
    void theTermsAreTheCalculation(@ForAll long seed) {
        ProfileEvidence profile = randomProfile(seed);
        for (Recommendation item : recommend(request(profile, PLATFORM_ENGINEER, 20))) {
            RecommendationTerms terms = item.terms();
            double perHour = (terms.valueAfter() - terms.valueBefore()) / terms.hours();
            assertThat(terms.score())
                    .isCloseTo(
                            perHour
                                    * terms.interest()
                                    * terms.fit()
                                    * terms.companionship()
                                    * terms.behaviour()
                                    * terms.trend(),
                            within(1e-12));
            assertThat(item.terms().hours()).isCloseTo(hours(profile, item), within(1e-9));
            assertThat(item.reason()).isNotBlank();
        }
    }

    @Property(tries = 150, seed = SEED)
    void neverRecommendsWhatOneHasOrLeavesAPrerequisiteOut(@ForAll long seed) {
        ProfileEvidence profile = randomProfile(seed);
        Map<String, Integer> levels =
                profile.skills().stream().collect(Collectors.toMap(SkillEvidence::slug, SkillEvidence::level));
        Set<String> ids = new HashSet<>();
        for (Recommendation item : recommend(request(profile, PLATFORM_ENGINEER, 30))) {
            assertThat(ids.add(item.id())).isTrue();
            if (item.kind() == RecommendationKind.SKILL) {
                assertThat(levels.getOrDefault(item.skill(), 0)).isLessThan(3);
            }
            if (item.kind() != RecommendationKind.ACTION && "kubernetes".equals(item.skill())) {
                boolean works = levels.getOrDefault("kubernetes", 0) >= 3;
                boolean learnsDocker = item.prerequisites().stream()
                        .anyMatch(step -> step.slug().equals("docker"));
                assertThat(works || learnsDocker || levels.getOrDefault("docker", 0) >= 2)
                        .isTrue();
            }
        }
    }

    @Property(tries = 150, seed = SEED)
    void theFirstFiveAreOfSeveralKindsAndSteps(@ForAll long seed) {
        List<Recommendation> first = recommend(request(randomProfile(seed), PLATFORM_ENGINEER, 5));
        if (first.size() == 5) {
            assertThat(first.stream().map(Recommendation::kind).collect(Collectors.toSet()))
                    .hasSizeGreaterThan(1);
            assertThat(first.stream().map(Recommendation::step).collect(Collectors.toSet()))
                    .hasSizeGreaterThan(2);
        }
    }

    @Example
    void aNewcomerWithNothingGetsTheFirstStepsOfAllFiveKinds() {
        List<Recommendation> first = recommend(request(ProfileEvidence.empty(TODAY), null, 5));
        assertThat(first.stream().map(Recommendation::step).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(CareerStep.class));
        assertThat(first).allSatisfy(item -> {
            assertThat(item.terms().valueBefore()).isZero();
            assertThat(item.reason()).contains("the first thing on record");
        });
    }

    @Example
    void aNewcomerWithAGoalIsLedThere() {
        List<Recommendation> items = recommend(request(ProfileEvidence.empty(TODAY), PLATFORM_ENGINEER, 5));
        assertThat(items).anySatisfy(item -> {
            assertThat(item.step()).isEqualTo(CareerStep.SKILL_LEARNING);
            assertThat(item.skill()).isIn("kubernetes", "terraform", "docker", "python");
        });
        RecommendationRequest skills = request(
                ProfileEvidence.empty(TODAY), PLATFORM_ENGINEER, Set.of(), Set.of(), null, RecommendationKind.SKILL);
        Recommendation kubernetes = recommend(skills).stream()
                .filter(item -> item.id().equals("skill:kubernetes"))
                .findFirst()
                .orElseThrow();
        assertThat(kubernetes.prerequisites()).extracting(SkillRoute.Step::slug).containsExactly("linux", "docker");
        assertThat(kubernetes.terms().hours()).isEqualTo(220);
        assertThat(kubernetes.terms().fit()).isCloseTo(2.8, within(1e-9));
        assertThat(kubernetes.reason())
                .startsWith(
                        "Your goal, Platform engineer, needs Kubernetes (essential, importance 0.90) at level 3, and it is not on"
                                + " record. First comes Linux to level 3 (80 hours), then Docker to level 3 (40 hours). It takes"
                                + " about 220 hours altogether, and it would be the first thing on record and bring the value"
                                + " to ");
    }

    @Example
    void anInterestComesBeforeWhatTheMarketAsksForLess() {
        RecommendationRequest request = request(
                ProfileEvidence.empty(TODAY), null, Set.of("pottery"), Set.of(), null, RecommendationKind.SKILL);
        Recommendation pottery = recommend(request).stream()
                .filter(item -> item.id().equals("skill:pottery"))
                .findFirst()
                .orElseThrow();
        assertThat(pottery.terms().interest()).isEqualTo(1.5);
        assertThat(pottery.reason()).startsWith("You named Pottery as an interest.");
    }

    @Example
    void whatOccupationsPayRaisesTheGainAndIsNamedWithItsSource() {
        Recommendation terraform = terraform(WEIGHTS);
        EvidenceWeights withoutPay = Figures.weights(Map.of("career-graph.value.premium.weight", "0"));

        assertThat(terraform.reason()).contains("about 30 % above", "Earnings of Testland, 2025-06-30", "no promise");
        assertThat(terraform.terms().gain())
                .isGreaterThan(terraform(withoutPay).terms().gain());
        assertThat(terraform(withoutPay).reason()).doesNotContain("Testland");
    }

    @Example
    void growingDemandDrawsAndIsNamed() {
        Recommendation terraform = terraform(WEIGHTS);
        assertThat(terraform.terms().trend()).isCloseTo(1.2, within(1e-12));
        assertThat(terraform.terms().score())
                .isCloseTo(
                        terraform.terms().gainPerHour()
                                * terraform.terms().fit()
                                * terraform.terms().interest()
                                * terraform.terms().companionship()
                                * terraform.terms().behaviour()
                                * 1.2,
                        within(1e-12));
        assertThat(terraform.reason())
                .contains("The demand for it grows by about 20 % a year (Ads of Elsewhere, 2025-06-30).");
        TrendPolicy policy = new TrendPolicy(2, 1.5, 0.05);
        assertThat(policy.term(null)).isEqualTo(1);
        assertThat(policy.term(TREND)).isCloseTo(1.44, within(1e-12));
        assertThat(policy.term(new DemandTrend(9, "x", TODAY))).isEqualTo(1.5);
        assertThat(policy.term(new DemandTrend(-0.9, "x", TODAY))).isEqualTo(1 / 1.5);
        assertThat(policy.names(new DemandTrend(0.04, "x", TODAY))).isFalse();
        assertThat(policy.names(new DemandTrend(-0.06, "x", TODAY))).isTrue();
        assertThat(new TrendPolicy(0, 1.5, 0).names(TREND)).isFalse();
    }

    private static Recommendation terraform(EvidenceWeights weights) {
        RecommendationRequest skills = request(
                ProfileEvidence.empty(TODAY), PLATFORM_ENGINEER, Set.of(), Set.of(), null, RecommendationKind.SKILL);
        return new Recommender(CATALOGUE, weights, Figures.formula(ValueModel.BALANCED), Policies.SHIPPED)
                .recommend(skills).stream()
                        .filter(item -> item.id().equals("skill:terraform"))
                        .findFirst()
                        .orElseThrow();
    }

    @Example
    void whatWasDismissedDoesNotComeBack() {
        RecommendationRequest all = request(ProfileEvidence.empty(TODAY), PLATFORM_ENGINEER, 50);
        for (Recommendation item : recommend(all)) {
            RecommendationRequest without =
                    request(ProfileEvidence.empty(TODAY), PLATFORM_ENGINEER, Set.of(), Set.of(item.id()), null);
            assertThat(recommend(without)).extracting(Recommendation::id).doesNotContain(item.id());
        }
        RecommendationRequest noTalks =
                request(Profiles.of(skill("docker", 5)), null, Set.of(), Set.of("action:internal-talk"), null);
        assertThat(recommend(noTalks))
                .extracting(Recommendation::target)
                .isNotEmpty()
                .doesNotContain("internal-talk");
    }

    @Property(tries = 100, seed = SEED)
    void allThatIsRecommendedFitsIntoTheHours(@ForAll long seed) {
        double hours = new Random(seed).nextInt(200);
        List<Recommendation> items =
                recommend(request(randomProfile(seed), PLATFORM_ENGINEER, Set.of(), Set.of(), hours));
        assertThat(items.stream().mapToDouble(item -> item.terms().hours()).sum())
                .isLessThanOrEqualTo(hours);
    }

    @Example
    void fewHoursStillLeadToALowerLevel() {
        RecommendationRequest request =
                request(ProfileEvidence.empty(TODAY), null, Set.of("python"), Set.of(), 30.0, RecommendationKind.SKILL);
        assertThat(recommend(request))
                .extracting(Recommendation::title)
                .isNotEmpty()
                .allSatisfy(title -> assertThat(title).matches("Learn .* up to level [12] of 5"));
    }

    @Example
    void aResourceCarriesWhatItTakesForGranted() {
        RecommendationRequest request = request(
                Profiles.of(skill("linux", 4)),
                null,
                Set.of("kubernetes"),
                Set.of(),
                null,
                RecommendationKind.RESOURCE);
        Recommendation course = recommend(request).stream()
                .filter(item -> item.id().startsWith("resource:k8s"))
                .findFirst()
                .orElseThrow();
        assertThat(course.id()).isEqualTo("resource:k8s-course");
        assertThat(course.prerequisites()).extracting(SkillRoute.Step::slug).containsExactly("docker");
        // 0.7 of the 100 hours that Kubernetes takes, and Docker first.
        assertThat(course.terms().hours()).isEqualTo(70 + 40);
        assertThat(course.promise().skills())
                .extracting(SkillEvidence::slug, SkillEvidence::level)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("docker", 3),
                        org.assertj.core.groups.Tuple.tuple("kubernetes", 3));
    }

    @Example
    void enoughIsEnough() {
        ProfileEvidence mentored = Profiles.of(skill("docker", 4))
                .with(EvidenceChange.connections(new ConnectionEvidence("MENTOR", 1, 1)))
                .with(EvidenceChange.endorsements(new EndorsementEvidence("docker", "Docker", 3, 1)));
        assertThat(recommend(request(mentored, null, 50)))
                .extracting(Recommendation::target)
                .doesNotContain("find-mentor", "endorsements");
        assertThat(recommend(request(Profiles.of(skill("docker", 4)), null, 50)))
                .extracting(Recommendation::target)
                .contains("find-mentor", "endorsements");
    }

    @Example
    void anOccupationWithoutSkillsAndSkillsOutsideTheTaxonomyAreNoObstacle() {
        CareerGoal empty = new CareerGoal("Explorer", List.of());
        assertThat(recommend(request(ProfileEvidence.empty(TODAY), empty, 5))).hasSize(5);
        CareerGoal unknown = new CareerGoal("Explorer", List.of(new SkillNeed("maps", "Maps", 1, true)));
        RecommendationRequest request =
                request(Profiles.of(skill("sailing", 4)), unknown, Set.of("stars"), Set.of(), null);
        assertThat(recommend(request)).isNotEmpty();
    }

    @Example
    void theSameQuestionGetsTheSameAnswer() {
        RecommendationRequest request = request(randomProfile(7), PLATFORM_ENGINEER, 20);
        assertThat(recommend(request)).isEqualTo(recommend(request));
    }

    private static ProfileEvidence randomProfile(long seed) {
        Random random = new Random(seed);
        ProfileEvidence profile = Profiles.random(random, 3);
        for (String slug : List.of("kubernetes", "docker", "linux", "python")) {
            if (random.nextBoolean()) {
                profile = profile.with(EvidenceChange.skills(List.of(Profiles.skill(random, slug))));
            }
        }
        return profile;
    }

    private static Recommender recommender(ValueModel model) {
        return new Recommender(CATALOGUE, WEIGHTS, Figures.formula(model), Policies.SHIPPED);
    }

    private static List<Recommendation> recommend(RecommendationRequest request) {
        return recommender(ValueModel.BALANCED).recommend(request);
    }

    private static RecommendationRequest request(ProfileEvidence profile, CareerGoal goal, int first) {
        return new RecommendationRequest(profile, goal, Set.of(), Set.of(), null, Set.of(), first);
    }

    private static RecommendationRequest request(
            ProfileEvidence profile,
            CareerGoal goal,
            Set<String> interests,
            Set<String> excluded,
            Double hours,
            RecommendationKind... kinds) {
        return new RecommendationRequest(profile, goal, interests, excluded, hours, Set.of(kinds), 50);
    }

    /** The hours by the catalogue: those of the thing itself, with practice, and those of its prerequisites. */
    private static double hours(ProfileEvidence profile, Recommendation item) {
        double before = item.prerequisites().stream()
                .mapToDouble(SkillRoute.Step::hours)
                .sum();
        return before
                + switch (item.kind()) {
                    case SKILL ->
                        hours(
                                item.skill(),
                                level(profile.skills(), item.skill()),
                                level(item.promise().skills(), item.skill()));
                    case RESOURCE -> {
                        ResourceFacts resource = CATALOGUE.teaching(List.of(item.skill())).stream()
                                .filter(candidate -> candidate.slug().equals(item.target()))
                                .findFirst()
                                .orElseThrow();
                        Teaching taught = resource.teaches().getFirst();
                        int from = Math.max(taught.from(), level(profile.skills(), item.skill()));
                        yield Math.max(resource.hours(), 0.7 * hours(item.skill(), from, taught.to()));
                    }
                    case ACTION ->
                        CATALOGUE.actions().stream()
                                .filter(action -> action.id().equals(item.target()))
                                .findFirst()
                                .orElseThrow()
                                .hours();
                    // Tested where they are made: see NearbyCandidatesTest.
                    case PROJECT, MENTOR, PERSON -> Double.NaN;
                };
    }

    private static double hours(String slug, int from, int to) {
        return LearningEffort.hours(CATALOGUE.skill(slug).hours(), from, to);
    }

    private static int level(List<SkillEvidence> skills, String slug) {
        return skills.stream()
                .filter(skill -> skill.slug().equals(slug))
                .mapToInt(SkillEvidence::level)
                .findFirst()
                .orElse(0);
    }

    private static SkillFacts facts(String slug, String label, double hours, double demand, String cluster) {
        return new SkillFacts(slug, label, hours, demand, null, null, 48, SkillNature.TOOL, cluster);
    }

    private static ResourceFacts resource(
            String slug, double hours, List<Teaching> teaches, Map<String, Integer> requires) {
        return new ResourceFacts(slug, slug, "Provider", ResourceKind.COURSE, hours, teaches, requires);
    }
}
