package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.learning.ResourceKind;
import io.github.careergraph.recommendation.ResourceFacts.Teaching;
import io.github.careergraph.skill.LearningEffort;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.ActivityEvidence;
import io.github.careergraph.value.EvidenceChange;
import io.github.careergraph.value.SkillEvidence;

/** Resources that teach what a person does not have yet: each carries the hours of what it takes for granted. */
final class ResourceCandidates {

    private final Situation situation;
    private final Pulls pulls;

    private final RecommendationPolicy policy;

    ResourceCandidates(Situation situation, Pulls pulls, RecommendationPolicy policy) {
        this.situation = situation;
        this.pulls = pulls;
        this.policy = policy;
    }

    Stream<Candidate> all() {
        return situation.catalogue.teaching(pulls.considered()).stream()
                .map(this::candidate)
                .flatMap(Optional::stream);
    }

    private Optional<Candidate> candidate(ResourceFacts resource) {
        List<Teaching> gained = resource.teaches().stream()
                .filter(teaching -> situation.catalogue.knows(teaching.skill()))
                .filter(teaching -> situation.level(teaching.skill()) < teaching.to())
                .toList();
        if (gained.isEmpty()) {
            return Optional.empty();
        }
        List<SkillRoute.Step> before = before(resource, gained);
        double hours = hoursWithPractice(resource, gained)
                + before.stream().mapToDouble(SkillRoute.Step::hours).sum();
        Teaching main = gained.stream()
                .max(Comparator.comparingDouble((Teaching teaching) ->
                                pulls.toLearn(teaching.skill()).strength())
                        .thenComparingDouble(teaching ->
                                situation.catalogue.skill(teaching.skill()).demand())
                        .thenComparing(Teaching::skill, Comparator.reverseOrder()))
                .orElseThrow();
        return Optional.of(new Candidate(
                Candidate.learningFrom(resource.slug()),
                Candidate.learning(main.skill()),
                RecommendationKind.RESOURCE,
                CareerStep.SKILL_LEARNING,
                title(resource),
                resource.slug(),
                main.skill(),
                hours,
                before,
                change(resource, gained, before),
                pulls.toLearnFrom(resource.slug(), main.skill())));
    }

    static String title(ResourceFacts resource) {
        return "%s “%s” (%s)".formatted(verb(resource.kind()), resource.title(), resource.provider());
    }

    private static String verb(ResourceKind kind) {
        return switch (kind) {
            case BOOK, SPECIFICATION -> "Read";
            case PAPER -> "Read the paper";
            case VIDEO -> "Watch";
            case COURSE -> "Take the course";
            case CERTIFICATION -> "Earn the certificate";
            case COMMUNITY -> "Take part in";
            case PRACTICE -> "Practise with";
            case BENCHMARK -> "Try your hand at";
            case DOCUMENTATION, TUTORIAL -> "Work through";
        };
    }

    private double hoursWithPractice(ResourceFacts resource, List<Teaching> gained) {
        double unguided = 0;
        for (Teaching teaching : gained) {
            int from = Math.max(teaching.from(), situation.level(teaching.skill()));
            unguided += LearningEffort.hours(
                    situation.catalogue.skill(teaching.skill()).hours(), from, teaching.to());
        }
        return policy.guided(resource.hours(), unguided);
    }

    /** What the resource requires, the taxonomy's prerequisites of what it teaches, and the levels that it starts at. */
    private List<SkillRoute.Step> before(ResourceFacts resource, List<Teaching> gained) {
        Map<String, Integer> goals = new LinkedHashMap<>();
        resource.requires().forEach((slug, level) -> {
            if (situation.catalogue.knows(slug)) {
                goals.put(slug, level);
            }
        });
        Map<String, Integer> startsAt = new LinkedHashMap<>();
        for (Teaching teaching : gained) {
            goals.merge(teaching.skill(), teaching.to(), Math::max);
            int required = resource.requires().getOrDefault(teaching.skill(), 0);
            startsAt.merge(teaching.skill(), Math.max(teaching.from(), required), Math::min);
        }
        List<SkillRoute.Step> before = new ArrayList<>();
        for (SkillRoute.Step step : situation.route(goals).steps()) {
            Integer start = startsAt.get(step.slug());
            if (start == null) {
                before.add(step);
            } else if (start > step.fromLevel()) {
                double hours = LearningEffort.hours(
                        situation.catalogue.skill(step.slug()).hours(), step.fromLevel(), start);
                before.add(new SkillRoute.Step(
                        step.slug(), step.label(), step.fromLevel(), start, hours, step.requiredBy()));
            }
        }
        return before;
    }

    private EvidenceChange change(ResourceFacts resource, List<Teaching> gained, List<SkillRoute.Step> before) {
        Map<String, SkillEvidence> raised = new LinkedHashMap<>();
        situation.raised(before).forEach(skill -> raised.put(skill.slug(), skill));
        for (Teaching teaching : gained) {
            SkillEvidence skill = situation.raised(teaching.skill(), teaching.to());
            raised.merge(teaching.skill(), skill, (a, b) -> a.level() >= b.level() ? a : b);
        }
        List<ActivityEvidence> certificate = resource.certifies()
                ? List.of(new ActivityEvidence(
                        "resource:" + resource.slug(),
                        "CERTIFICATE",
                        resource.title(),
                        situation.profile().today(),
                        0,
                        situation.selfDeclared()))
                : List.of();
        return new EvidenceChange(List.copyOf(raised.values()), certificate, List.of(), List.of(), List.of());
    }
}
