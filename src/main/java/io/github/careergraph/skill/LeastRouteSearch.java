package io.github.careergraph.skill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the way to a goal that takes the fewest hours, where any skill narrower than a required one may stand in for
 * it, whether it is had already or learnt on the way. Which of them to learn for several goals together is the choice
 * that makes this hard: it holds the minimum set cover problem. So it is a branch and bound search with a budget, which
 * starts from the plain route of {@link SkillRoutes#to} and therefore never ends with a longer one. A way is one only
 * if it can be followed: two skills that would each stand in for what the other requires start nothing.
 */
final class LeastRouteSearch {

    /** Looks at pairs of skills in the sets that are tried; on one core about a tenth of a second. */
    static final long BUDGET = 5_000_000;

    private static final double NEGLIGIBLE = 1e-9;

    private final SkillRoutePlanner planner;
    private final Map<String, Integer> levels;
    private final Map<String, Integer> levelsAsPrerequisite;
    private final Set<Map<String, Integer>> seen = new HashSet<>();
    private long budget;
    private List<SkillRoute.Step> best;
    private double bestHours;

    /** @param levelsAsPrerequisite the same with each broader skill at the level of what is narrower */
    LeastRouteSearch(
            SkillRoutePlanner planner,
            Map<String, Integer> levels,
            Map<String, Integer> levelsAsPrerequisite,
            long budget) {
        this.planner = planner;
        this.levels = levels;
        this.levelsAsPrerequisite = levelsAsPrerequisite;
        this.budget = budget;
    }

    /** @param plain the route without anything that stands in */
    LeastRoute from(Map<String, Integer> goals, SkillRoute plain) {
        best = plain.steps();
        bestHours = plain.hours();
        Map<String, Integer> targets = new TreeMap<>();
        goals.forEach((slug, level) -> {
            if (level(slug) < level) {
                targets.put(slug, level);
            }
        });
        branch(targets);
        return new LeastRoute(best, bestHours, budget > 0);
    }

    private void branch(Map<String, Integer> targets) {
        if (budget <= 0 || !seen.add(targets)) {
            return;
        }
        budget -= (long) targets.size() * targets.size();
        double hours = targets.entrySet().stream()
                .mapToDouble(target -> hours(target.getKey(), target.getValue()))
                .sum();
        if (hours >= bestHours - NEGLIGIBLE) {
            return;
        }
        Walk walk = new Walk(targets);
        if (walk.waiting.isEmpty()) {
            best = walk.steps();
            bestHours = hours;
            return;
        }
        Requirement open = walk.waiting.stream()
                .map(walk::unmet)
                .filter(requirement -> planner.standingIn(requirement.slug).stream()
                        .noneMatch(slug -> targets.getOrDefault(slug, 0) >= requirement.level))
                .findFirst()
                .orElse(null);
        if (open != null) {
            branch(targets, open, hours);
        } else {
            // The waiting ones wait for each other. Whichever of them is learnt first needs something else.
            for (String slug : walk.waiting) {
                branch(targets, walk.unmet(slug), hours);
            }
        }
    }

    private void branch(Map<String, Integer> targets, Requirement requirement, double hours) {
        List<String> cheapestFirst = planner.standingIn(requirement.slug).stream()
                .filter(slug -> targets.getOrDefault(slug, 0) < requirement.level)
                .sorted(Comparator.comparingDouble((String slug) -> added(targets, slug, requirement.level))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String slug : cheapestFirst) {
            if (hours + added(targets, slug, requirement.level) >= bestHours - NEGLIGIBLE) {
                return;
            }
            Map<String, Integer> more = new TreeMap<>(targets);
            more.put(slug, requirement.level);
            branch(more);
        }
    }

    private double added(Map<String, Integer> targets, String slug, int level) {
        return hours(slug, level) - hours(slug, targets.getOrDefault(slug, 0));
    }

    private double hours(String slug, int level) {
        return LearningEffort.hours(planner.node(slug).hours(), level(slug), level);
    }

    private int level(String slug) {
        return levels.getOrDefault(slug, 0);
    }

    private record Requirement(String slug, int level) {}

    /** Learns what can be learnt of the targets, the fewest hours first, until the rest waits for something. */
    private final class Walk {

        private final Map<String, Integer> targets;
        private final Map<String, Integer> had = new HashMap<>(levelsAsPrerequisite);
        private final Set<String> waiting;
        private final List<String> learnt = new ArrayList<>();

        Walk(Map<String, Integer> targets) {
            this.targets = targets;
            this.waiting = new TreeSet<>(targets.keySet());
            Comparator<String> cheapestFirst = Comparator.comparingDouble(
                            (String slug) -> hours(slug, targets.get(slug)))
                    .thenComparing(Comparator.naturalOrder());
            String next = next(cheapestFirst);
            while (next != null) {
                waiting.remove(next);
                learnt.add(next);
                int level = targets.get(next);
                had.merge(next, level, Math::max);
                planner.broaderThan(next).forEach(broader -> had.merge(broader, level, Math::max));
                next = next(cheapestFirst);
            }
        }

        private String next(Comparator<String> order) {
            return waiting.stream()
                    .filter(slug -> unmet(slug) == null)
                    .min(order)
                    .orElse(null);
        }

        /** The first thing that a skill still waits for; null when it can be learnt. */
        Requirement unmet(String slug) {
            if (level(slug) >= LearningEffort.WORKING_LEVEL) {
                return null;
            }
            int level = Math.min(targets.get(slug), LearningEffort.WORKING_LEVEL);
            return planner.required(slug).stream()
                    .filter(required -> had.getOrDefault(required, 0) < level)
                    .map(required -> new Requirement(required, level))
                    .findFirst()
                    .orElse(null);
        }

        List<SkillRoute.Step> steps() {
            return learnt.stream()
                    .map(slug -> new SkillRoute.Step(
                            slug,
                            planner.node(slug).label(),
                            level(slug),
                            targets.get(slug),
                            hours(slug, targets.get(slug)),
                            requiring(slug)))
                    .toList();
        }

        private List<String> requiring(String slug) {
            Set<String> counted = new HashSet<>(planner.broaderThan(slug));
            counted.add(slug);
            return learnt.stream()
                    .skip(learnt.indexOf(slug) + 1L)
                    .filter(later -> level(later) < LearningEffort.WORKING_LEVEL)
                    .filter(later -> planner.required(later).stream().anyMatch(counted::contains))
                    .sorted()
                    .toList();
        }
    }
}
