package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.careergraph.skill.LearningEffort;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.SkillEvidence;

/**
 * The shortest way to each level of a skill: alone, or with resources that guide a part of it. Among the resources are
 * those that teach this skill and no other, end with no certificate, have not been dismissed, and take nothing for granted
 * but what the person has or the skill's own route brings: with them the way to one skill changes nothing of another's.
 */
final class LearningWays {

    /**
     * A part of a way.
     *
     * @param resource that guides it; null for learning alone
     */
    record Leg(int from, int to, double hours, ResourceFacts resource) {}

    private final Situation situation;
    private final RecommendationPolicy policy;
    private final boolean guided;
    private final Map<String, Way> ways = new HashMap<>();

    LearningWays(Situation situation, RecommendationPolicy policy) {
        this.situation = situation;
        this.policy = policy;
        this.guided = situation.request.wants(RecommendationKind.RESOURCE);
    }

    /** The hours from the level that is had to at least this one. */
    double hours(String slug, int toLevel) {
        return way(slug).hours[toLevel];
    }

    /** Of the way to a level, in order; learning alone in one go. */
    List<Leg> legs(String slug, int toLevel) {
        List<Leg> legs = new ArrayList<>();
        Way way = way(slug);
        int level = toLevel;
        while (level > situation.level(slug)) {
            Leg leg = way.last[level];
            Leg next = legs.isEmpty() ? null : legs.getFirst();
            if (next != null && next.resource == null && leg.resource == null) {
                legs.set(0, new Leg(leg.from, next.to, leg.hours + next.hours, null));
            } else {
                legs.addFirst(leg);
            }
            level = leg.from;
        }
        return legs;
    }

    private Way way(String slug) {
        return ways.computeIfAbsent(slug, this::shortest);
    }

    private Way shortest(String slug) {
        int held = situation.level(slug);
        double[] hours = new double[SkillEvidence.HIGHEST_LEVEL + 1];
        Arrays.fill(hours, held + 1, hours.length, Double.POSITIVE_INFINITY);
        Leg[] last = new Leg[hours.length];
        for (int from = held; from < SkillEvidence.HIGHEST_LEVEL; from++) {
            for (Leg leg : legsFrom(slug, from)) {
                if (hours[from] + leg.hours < hours[leg.to]) {
                    hours[leg.to] = hours[from] + leg.hours;
                    last[leg.to] = leg;
                }
            }
        }
        // What leads further in less time leads there too; no more is counted than what is asked for.
        for (int level = SkillEvidence.HIGHEST_LEVEL - 1; level > held; level--) {
            if (hours[level + 1] < hours[level]) {
                Leg further = last[level + 1];
                hours[level] = hours[level + 1];
                last[level] = new Leg(further.from, level, further.hours, further.resource);
            }
        }
        return new Way(hours, last);
    }

    private List<Leg> legsFrom(String slug, int from) {
        double alone = situation.catalogue.skill(slug).hours();
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg(from, from + 1, LearningEffort.hours(alone, from, from + 1), null));
        if (guided) {
            for (ResourceFacts resource : situation.catalogue.teaching(List.of(slug))) {
                if (guides(resource, slug, from)) {
                    int to = resource.teaches().getFirst().to();
                    double hours = policy.guided(resource.hours(), LearningEffort.hours(alone, from, to));
                    legs.add(new Leg(from, to, hours, resource));
                }
            }
        }
        return legs;
    }

    private boolean guides(ResourceFacts resource, String slug, int from) {
        if (resource.teaches().size() != 1
                || resource.certifies()
                || situation.request.excluded().contains(Candidate.learningFrom(resource.slug()))) {
            return false;
        }
        ResourceFacts.Teaching teaching = resource.teaches().getFirst();
        return teaching.from() <= from && from < teaching.to() && isReady(resource, slug, from);
    }

    private boolean isReady(ResourceFacts resource, String slug, int from) {
        Map<String, Integer> missing = new HashMap<>();
        resource.requires().forEach((required, level) -> {
            int had = required.equals(slug) ? from : situation.level(required);
            if (situation.catalogue.knows(required) && had < level) {
                missing.put(required, level);
            }
        });
        if (missing.isEmpty()) {
            return true;
        }
        List<SkillRoute.Step> before = situation.route(Map.of(slug, from + 1)).steps();
        return missing.entrySet().stream().allMatch(required -> before.stream()
                .anyMatch(step -> !step.slug().equals(slug)
                        && step.slug().equals(required.getKey())
                        && step.toLevel() >= required.getValue()));
    }

    /** @param last of the way to each level, null up to the one that is had */
    private record Way(double[] hours, Leg[] last) {}
}
