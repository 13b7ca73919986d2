package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.EvidenceChange;
import io.github.careergraph.value.EvidenceWeights;
import io.github.careergraph.value.SkillEvidence;
import io.github.careergraph.value.ValueFormula;
import io.github.careergraph.value.WhatIf;

/**
 * Answers what would raise a value most in some hours, out of the skills that recommendations consider, at each level,
 * and the actions that make sense now. Resources are ways to learn and no end: see {@link LearningWays}. Immutable, safe
 * for use by many threads.
 */
public final class HoursPlanner {

    private final Catalogue catalogue;
    private final EvidenceWeights weights;
    private final ValueFormula formula;
    private final RecommendationPolicy policy;

    public HoursPlanner(
            Catalogue catalogue, EvidenceWeights weights, ValueFormula formula, RecommendationPolicy policy) {
        this.catalogue = catalogue;
        this.weights = weights;
        this.formula = formula;
        this.policy = policy;
    }

    /** @param request with hours; how many are asked for does not matter */
    public BestUse best(RecommendationRequest request) {
        WhatIf whatIf = new WhatIf(request.profile(), weights, formula);
        Situation situation = new Situation(request, catalogue, weights);
        LearningWays ways = new LearningWays(situation, policy);
        HoursSearch.Found found = new HoursSearch(
                        whatIf,
                        learning(situation, ways),
                        choices(situation, ways, whatIf),
                        request.hours(),
                        HoursSearch.BUDGET)
                .find();
        return new Stages(situation, ways, whatIf).of(found);
    }

    private List<List<Use>> choices(Situation situation, LearningWays ways, WhatIf whatIf) {
        RecommendationRequest request = situation.request;
        Pulls pulls = new Pulls(situation, policy);
        List<List<Use>> choices = new ArrayList<>();
        if (request.wants(RecommendationKind.SKILL) || request.wants(RecommendationKind.RESOURCE)) {
            pulls.considered().stream()
                    .filter(slug -> !request.excluded().contains(Candidate.learning(slug)))
                    .map(slug -> levels(slug, situation, ways, pulls))
                    .filter(levels -> !levels.isEmpty())
                    .forEach(choices::add);
        }
        if (request.wants(RecommendationKind.ACTION)) {
            Map<String, List<Candidate>> families = new ActionCandidates(situation, pulls, policy)
                    .all()
                    .filter(candidate -> request.fits(candidate.hours()))
                    .filter(candidate -> !request.excluded().contains(candidate.id())
                            && !request.excluded().contains(candidate.family()))
                    .collect(Collectors.groupingBy(Candidate::family, LinkedHashMap::new, Collectors.toList()));
            families.values()
                    .forEach(family -> choices.add(
                            different(family, whatIf).stream().map(Use::of).toList()));
        }
        return choices;
    }

    private static List<Use> levels(String slug, Situation situation, LearningWays ways, Pulls pulls) {
        List<Use> levels = new ArrayList<>();
        for (int level = situation.level(slug) + 1; level <= pulls.enough(slug); level++) {
            SkillRoute route = situation.route(Map.of(slug, level));
            double hours = route.steps().stream()
                    .mapToDouble(step -> ways.hours(step.slug(), step.toLevel()))
                    .sum();
            if (!situation.request.fits(hours)) {
                break;
            }
            levels.add(Use.ofLearning(
                    route.steps().stream().collect(Collectors.toMap(SkillRoute.Step::slug, SkillRoute.Step::toLevel))));
        }
        return levels;
    }

    /** Without those that add as much in as many hours as one before them: to the value it is all the same. */
    private static List<Candidate> different(Collection<Candidate> family, WhatIf whatIf) {
        List<Candidate> different = new ArrayList<>();
        for (Candidate candidate : family) {
            if (!candidate.change().endorsements().isEmpty()
                    || different.stream()
                            .noneMatch(other -> other.hours() == candidate.hours()
                                    && Arrays.equals(whatIf.gains(other.change()), whatIf.gains(candidate.change())))) {
                different.add(candidate);
            }
        }
        return different;
    }

    private static HoursSearch.Learning learning(Situation situation, LearningWays ways) {
        return new HoursSearch.Learning() {
            @Override
            public int level(String slug) {
                return situation.level(slug);
            }

            @Override
            public double hours(String slug, int toLevel) {
                return ways.hours(slug, toLevel);
            }

            @Override
            public SkillEvidence raised(String slug, int toLevel) {
                return situation.raised(slug, toLevel);
            }
        };
    }

    /** Puts what was found in order, with what each part of it adds. */
    private static final class Stages {

        private final Situation situation;
        private final LearningWays ways;
        private final WhatIf whatIf;
        private final List<BestUse.Stage> stages = new ArrayList<>();
        private EvidenceChange sofar = EvidenceChange.NONE;
        private double value;

        Stages(Situation situation, LearningWays ways, WhatIf whatIf) {
            this.situation = situation;
            this.ways = ways;
            this.whatIf = whatIf;
            this.value = whatIf.value();
        }

        BestUse of(HoursSearch.Found found) {
            Map<String, Integer> goals = new TreeMap<>(found.levels());
            for (SkillRoute.Step step : situation.route(goals).steps()) {
                ways.legs(step.slug(), step.toLevel()).forEach(leg -> add(step.slug(), leg));
            }
            found.uses().forEach(this::add);
            double hours = stages.stream().mapToDouble(BestUse.Stage::hours).sum();
            return new BestUse(stages, hours, whatIf.value(), value, found.exact());
        }

        private void add(String slug, LearningWays.Leg leg) {
            ResourceFacts resource = leg.resource();
            EvidenceChange promise = EvidenceChange.skills(List.of(situation.raised(slug, leg.to())));
            double after = after(promise);
            stages.add(new BestUse.Stage(
                    resource == null ? Candidate.learning(slug) : Candidate.learningFrom(resource.slug()),
                    resource == null ? RecommendationKind.SKILL : RecommendationKind.RESOURCE,
                    CareerStep.SKILL_LEARNING,
                    resource == null ? alone(slug, leg) : ResourceCandidates.title(resource),
                    slug,
                    resource == null ? null : resource.slug(),
                    leg.from(),
                    leg.to(),
                    leg.hours(),
                    promise,
                    value,
                    after));
            value = after;
        }

        private String alone(String slug, LearningWays.Leg leg) {
            return (leg.from() == 0 ? "Learn %s up to level %d of 5" : "Bring %s up to level %d of 5")
                    .formatted(situation.mention(slug), leg.to());
        }

        private void add(Candidate use) {
            double after = after(use.change());
            stages.add(new BestUse.Stage(
                    use.id(),
                    use.kind(),
                    use.step(),
                    use.title(),
                    use.skill(),
                    null,
                    0,
                    0,
                    use.hours(),
                    use.change(),
                    value,
                    after));
            value = after;
        }

        private double after(EvidenceChange promise) {
            sofar = sofar.and(promise);
            return whatIf.valueAfter(sofar);
        }
    }
}
