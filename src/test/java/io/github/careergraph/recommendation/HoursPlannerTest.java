package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import io.github.careergraph.learning.ResourceKind;
import io.github.careergraph.skill.LearningEffort;
import io.github.careergraph.skill.Prerequisite;
import io.github.careergraph.skill.SkillHierarchy;
import io.github.careergraph.value.EvidenceChange;
import io.github.careergraph.value.Figures;
import io.github.careergraph.value.ProfileEvidence;
import io.github.careergraph.value.Profiles;
import io.github.careergraph.value.SkillEvidence;
import io.github.careergraph.value.SkillNature;
import io.github.careergraph.value.Valuation;
import io.github.careergraph.value.Valuator;
import io.github.careergraph.value.ValueModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

/** What to do with some hours: the best there is, as long as it can be searched. */
class HoursPlannerTest {

    private static final String SEED = "20260108";

    private static final Set<String> ACTIONS = Set.of("endorsements", "blog-post", "find-mentor", "internal-talk");

    @Property(tries = 150, seed = SEED)
    void isWorthAsMuchAsTheBestOfAllPlans(@ForAll long seed) {
        Case example = new Case(new Random(seed), ValueModel.BALANCED);
        BestUse best = example.best();
        assertThat(best.exact()).isTrue();
        assertThat(best.valueAfter()).isCloseTo(example.bestByBruteForce(), within(2e-6));
    }

    @Property(tries = 30, seed = SEED)
    void soItIsWhereFurtherEvidenceAddsMore(@ForAll long seed) {
        Case example = new Case(new Random(seed), ValueModel.SPECIALIST);
        BestUse best = example.best();
        assertThat(best.exact()).isTrue();
        assertThat(best.valueAfter()).isCloseTo(example.bestByBruteForce(), within(2e-6));
    }

    @Property(tries = 200, seed = SEED)
    void whoFollowsItGetsWhatEachStageHasPromised(@ForAll long seed) {
        Case example = new Case(new Random(seed), ValueModel.BALANCED);
        BestUse best = example.best();
        Valuator valuator = new Valuator(Figures.WEIGHTS, Figures.formula(ValueModel.BALANCED));
        ProfileEvidence profile = example.profile;
        double before = best.valueBefore();
        double hours = 0;
        for (BestUse.Stage stage : best.stages()) {
            if (stage.kind() != RecommendationKind.ACTION) {
                assertThat(example.levelOf(stage.skill(), profile)).isEqualTo(stage.fromLevel());
                int needed = Math.min(stage.toLevel(), 3);
                if (example.levelOf(stage.skill(), example.profile) < 3) {
                    ProfileEvidence had = profile;
                    example.required(stage.skill()).forEach(required -> assertThat(example.levelOf(required, had))
                            .isGreaterThanOrEqualTo(needed));
                }
            }
            profile = profile.with(stage.promise());
            double after = valuator.value(profile).map(Valuation::value).orElse(0.0);
            assertThat(stage.valueBefore()).isCloseTo(before, within(1e-6));
            assertThat(stage.valueAfter()).isCloseTo(after, within(1e-6));
            hours += stage.hours();
            before = after;
        }
        assertThat(best.valueAfter()).isCloseTo(before, within(1e-6));
        assertThat(hours).isCloseTo(best.hours(), within(1e-9)).isLessThanOrEqualTo(example.hours + 1e-6);
    }

    @Example
    void noHoursAreNoPlan() {
        Case example = new Case(new Random(1), ValueModel.BALANCED);
        BestUse best = example.planner().best(example.request(0));
        assertThat(best.stages()).isEmpty();
        assertThat(best.valueAfter()).isEqualTo(best.valueBefore());
    }

    @Example
    void moreHoursAreNeverWorthLess() {
        Case example = new Case(new Random(4), ValueModel.BALANCED);
        double before = 0;
        for (int hours = 0; hours < 300; hours += 20) {
            double value = example.planner().best(example.request(hours)).valueAfter();
            assertThat(value).isGreaterThanOrEqualTo(before - 1e-6);
            before = value;
        }
    }

    @Example
    void whatIsDismissedIsNotInThePlan() {
        Case example = new Case(new Random(2), ValueModel.BALANCED);
        RecommendationRequest all = example.request(400);
        RecommendationRequest without = new RecommendationRequest(
                all.profile(), null, Set.of(), Set.of("action:blog-post", "skill:s3"), 400.0, Set.of(), 1);
        assertThat(example.planner().best(without).stages())
                .extracting(BestUse.Stage::id)
                .isNotEmpty()
                .doesNotContain("skill:s3")
                .noneMatch(id -> id.startsWith("action:blog-post"));
    }

    /** A hundred skills and all actions: whether it is the best is not known then, but it is quick, and no less than greed. */
    @Example
    void manyHoursEndInTime() {
        Random random = new Random(3);
        List<SkillFacts> skills = IntStream.range(0, 120)
                .mapToObj(i -> facts("s" + i, 10 + random.nextInt(200), random.nextDouble()))
                .toList();
        List<Prerequisite> edges = IntStream.range(1, 120)
                .mapToObj(i -> new Prerequisite("s" + i, "s" + random.nextInt(i), 0.9))
                .toList();
        Catalogue catalogue = new Catalogue(skills, edges, SkillHierarchy.EMPTY, List.of(), ActionCatalogue.ACTIONS);
        HoursPlanner planner = new HoursPlanner(
                catalogue,
                Figures.WEIGHTS,
                Figures.formula(ValueModel.BALANCED),
                Policies.policy(Map.of("career-graph.recommendation.popular-skills", "120")));
        for (double hours : new double[] {40, 400, 4_000}) {
            BestUse best = planner.best(new RecommendationRequest(
                    Profiles.of(Profiles.skill("s3", 3), Profiles.skill("s7", 4)),
                    null,
                    Set.of(),
                    Set.of(),
                    hours,
                    Set.of(),
                    1));
            assertThat(best.hours()).isLessThanOrEqualTo(hours + 1e-6);
            assertThat(best.valueAfter()).isGreaterThan(best.valueBefore());
        }
    }

    @Example
    void aResourceThatGuidesTakesThePlaceOfLearningAlone() {
        ResourceFacts course = resource("course", "s1", 0, 3, 10, Map.of());
        BestUse best = bestWith(course, Set.of(), Set.of());
        assertThat(best.stages())
                .extracting(BestUse.Stage::id, BestUse.Stage::kind, BestUse.Stage::toLevel, BestUse.Stage::hours)
                .containsExactly(tuple("resource:course", RecommendationKind.RESOURCE, 3, 70.0));
        assertThat(best.stages().getFirst().title()).isEqualTo("Take the course “course” (Somebody)");
        assertThat(bestWith(course, Set.of("resource:course"), Set.of()).stages())
                .extracting(BestUse.Stage::id, BestUse.Stage::toLevel, BestUse.Stage::hours)
                .containsExactly(tuple("skill:s1", 2, 50.0));
        assertThat(bestWith(course, Set.of(), Set.of(RecommendationKind.SKILL)).stages())
                .extracting(BestUse.Stage::id)
                .containsExactly("skill:s1");
    }

    @Example
    void aResourceForWhichSomethingIsMissingGuidesNobody() {
        for (ResourceFacts course : List.of(
                resource("course", "s1", 0, 3, 10, Map.of("s2", 1)), resource("course", "s1", 1, 3, 80, Map.of()))) {
            assertThat(bestWith(course, Set.of(), Set.of()).stages())
                    .extracting(BestUse.Stage::id, BestUse.Stage::toLevel)
                    .containsExactly(tuple("skill:s1", 2));
        }
        assertThat(bestWith(resource("course", "s1", 0, 3, 10, Map.of("s1", 1)), Set.of(), Set.of())
                        .stages())
                .as("begun alone")
                .extracting(BestUse.Stage::id, BestUse.Stage::toLevel)
                .containsExactly(tuple("skill:s1", 1), tuple("resource:course", 3));
        assertThat(bestWith(resource("course", "s1", 0, 3, 10, Map.of("s0", 2)), Set.of(), Set.of())
                        .stages())
                .as("which s1 builds on, and which is had")
                .extracting(BestUse.Stage::id)
                .containsExactly("resource:course");
    }

    /** The best of 90 hours for somebody who has s0, on which s1 builds; s1 takes 100 to the working level. */
    private static BestUse bestWith(ResourceFacts resource, Set<String> excluded, Set<RecommendationKind> kinds) {
        Catalogue catalogue = new Catalogue(
                List.of(facts("s0", 40, 0.5), facts("s1", 100, 0.9), facts("s2", 500, 0.1)),
                List.of(new Prerequisite("s1", "s0", 0.9)),
                SkillHierarchy.EMPTY,
                List.of(resource),
                List.of());
        return new HoursPlanner(catalogue, Figures.WEIGHTS, Figures.formula(ValueModel.BALANCED), Policies.SHIPPED)
                .best(new RecommendationRequest(
                        Profiles.of(Profiles.skill("s0", 5)), null, Set.of(), excluded, 90.0, kinds, 1));
    }

    private static ResourceFacts resource(
            String slug, String skill, int from, int to, double hours, Map<String, Integer> requires) {
        return new ResourceFacts(
                slug,
                slug,
                "Somebody",
                ResourceKind.COURSE,
                hours,
                List.of(new ResourceFacts.Teaching(skill, from, to)),
                requires);
    }

    private static SkillFacts facts(String slug, double hours, double demand) {
        return new SkillFacts(slug, slug, hours, demand, null, null, 48, SkillNature.FIELD, null);
    }

    /** Four skills of which some build on others, four actions, and somebody who has some of it. */
    private static final class Case {

        final List<SkillFacts> skills = new ArrayList<>();
        final List<Prerequisite> edges = new ArrayList<>();
        final List<ResourceFacts> resources = new ArrayList<>();
        final ProfileEvidence profile;
        final double hours;
        final ValueModel model;

        Case(Random random, ValueModel model) {
            this.model = model;
            ProfileEvidence had = Profiles.random(random, 2);
            for (int i = 0; i < 4; i++) {
                String slug = "s" + i;
                skills.add(facts(slug, 10 + random.nextInt(100), random.nextDouble()));
                if (random.nextInt(3) == 0) {
                    had = had.with(EvidenceChange.skills(List.of(Profiles.skill(random, slug))));
                }
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(3) == 0) {
                        edges.add(new Prerequisite(slug, "s" + j, 0.9));
                    }
                }
            }
            for (int i = 0; i < 5; i++) {
                int from = random.nextInt(3);
                int to = from + 1 + random.nextInt(4 - from);
                resources.add(resource("r" + i, "s" + random.nextInt(4), from, to, 1 + random.nextInt(60), Map.of()));
            }
            this.profile = had;
            this.hours = random.nextInt(250);
        }

        BestUse best() {
            return planner().best(request(hours));
        }

        RecommendationRequest request(double hours) {
            return new RecommendationRequest(profile, null, Set.of(), Set.of(), hours, Set.of(), 1);
        }

        HoursPlanner planner() {
            return new HoursPlanner(catalogue(), Figures.WEIGHTS, Figures.formula(model), Policies.SHIPPED);
        }

        private Catalogue catalogue() {
            return new Catalogue(
                    skills,
                    edges,
                    SkillHierarchy.EMPTY,
                    resources,
                    ActionCatalogue.ACTIONS.stream()
                            .filter(action -> ACTIONS.contains(action.id()))
                            .toList());
        }

        List<String> required(String slug) {
            return edges.stream()
                    .filter(edge -> edge.skill().equals(slug))
                    .map(Prerequisite::required)
                    .toList();
        }

        int levelOf(String slug, ProfileEvidence profile) {
            return profile.skills().stream()
                    .filter(skill -> skill.slug().equals(slug))
                    .mapToInt(SkillEvidence::level)
                    .findFirst()
                    .orElse(0);
        }

        /** Every plan there is: each set of levels that respects what they build on, with each set of actions. */
        double bestByBruteForce() {
            Situation situation = new Situation(request(hours), catalogue(), Figures.WEIGHTS);
            List<List<Candidate>> families = List.copyOf(
                    new ActionCandidates(situation, new Pulls(situation, Policies.SHIPPED), Policies.SHIPPED)
                            .all()
                            .collect(Collectors.groupingBy(Candidate::family))
                            .values());
            Valuator valuator = new Valuator(Figures.WEIGHTS, Figures.formula(model));
            double best = valuator.value(profile).map(Valuation::value).orElse(0.0);
            for (int code = 0; code < 1 << 2 * skills.size(); code++) {
                Map<String, Integer> levels = new HashMap<>();
                for (int i = 0; i < skills.size(); i++) {
                    levels.put("s" + i, code >> 2 * i & 3);
                }
                double learning = hoursOf(levels);
                if (learning <= hours) {
                    EvidenceChange learnt = EvidenceChange.skills(levels.entrySet().stream()
                            .filter(entry -> entry.getValue() > situation.level(entry.getKey()))
                            .map(entry -> situation.raised(entry.getKey(), entry.getValue()))
                            .toList());
                    best = Math.max(best, best(profile.with(learnt), learning, families, valuator));
                }
            }
            return best;
        }

        private double best(ProfileEvidence sofar, double taken, List<List<Candidate>> families, Valuator valuator) {
            double best = valuator.value(sofar).map(Valuation::value).orElse(0.0);
            for (int i = 0; i < families.size(); i++) {
                for (Candidate use : families.get(i)) {
                    if (taken + use.hours() <= hours) {
                        best = Math.max(
                                best,
                                best(
                                        sofar.with(use.change()),
                                        taken + use.hours(),
                                        families.subList(i + 1, families.size()),
                                        valuator));
                    }
                }
            }
            return best;
        }

        /** Every sequence of levels learnt alone and of resources that leads there, or further. */
        private double shortest(SkillFacts skill, int from, int to) {
            if (from >= to) {
                return 0;
            }
            double shortest = LearningEffort.hours(skill.hours(), from, from + 1) + shortest(skill, from + 1, to);
            for (ResourceFacts resource : resources) {
                ResourceFacts.Teaching teaching = resource.teaches().getFirst();
                if (teaching.skill().equals(skill.slug()) && teaching.from() <= from && from < teaching.to()) {
                    double practice = 0.7 * LearningEffort.hours(skill.hours(), from, teaching.to());
                    shortest = Math.min(
                            shortest, Math.max(resource.hours(), practice) + shortest(skill, teaching.to(), to));
                }
            }
            return shortest;
        }

        /** Infinite where something is learnt without what it builds on. */
        private double hoursOf(Map<String, Integer> levels) {
            double taken = 0;
            for (SkillFacts skill : skills) {
                int held = levelOf(skill.slug(), profile);
                int level = levels.get(skill.slug());
                if (level > held) {
                    boolean ready = held >= 3
                            || required(skill.slug()).stream()
                                    .allMatch(before -> Math.max(levelOf(before, profile), levels.get(before))
                                            >= Math.min(level, 3));
                    taken += ready ? shortest(skill, held, level) : Double.POSITIVE_INFINITY;
                } else if (level > 0 && level <= held) {
                    // The same plan as with 0.
                    return Double.POSITIVE_INFINITY;
                }
            }
            return taken;
        }
    }
}
