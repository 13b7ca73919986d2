package io.github.careergraph.skill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the cheapest ordered routes from what one person has. What must be learnt is the closure of the goals over the
 * prerequisites that are not had yet, so no route is shorter; it is ordered so that every skill comes after those it
 * requires and, among the skills that are ready, the one with the fewest hours comes first.
 */
public final class SkillRoutes {

    private static final Comparator<SkillRoute.Step> CHEAPEST_FIRST =
            Comparator.comparingDouble(SkillRoute.Step::hours).thenComparing(SkillRoute.Step::slug);
    private static final Comparator<Prerequisite> STRONGEST_FIRST = Comparator.comparingDouble(Prerequisite::strength)
            .reversed()
            .thenComparing(Prerequisite::skill)
            .thenComparing(Prerequisite::required);

    private final SkillRoutePlanner planner;
    private final Map<String, Integer> levels;
    /** A skill required by a broad name is had by whoever has a narrower one. */
    private final Map<String, Integer> levelsAsPrerequisite;

    SkillRoutes(SkillRoutePlanner planner, Map<String, Integer> levels, SkillHierarchy hierarchy) {
        this.planner = planner;
        this.levels = Map.copyOf(levels);
        this.levelsAsPrerequisite = new HashMap<>(levels);
        levels.forEach((slug, level) -> hierarchy
                .broaderThan(slug, Integer.MAX_VALUE)
                .keySet()
                .forEach(broader -> levelsAsPrerequisite.merge(broader, level, Math::max)));
    }

    /** The route to the working level of one skill. */
    public SkillRoute to(String goal) {
        return to(Map.of(goal, LearningEffort.WORKING_LEVEL));
    }

    /**
     * @param goals the levels to reach, 1 to 5, by slug
     * @throws IllegalArgumentException when a goal is unknown or its level out of range
     */
    public SkillRoute to(Map<String, Integer> goals) {
        Map<String, Integer> targets = targets(goals);
        Map<String, Set<String>> dependents = new HashMap<>();
        Map<String, Integer> waitingFor = new HashMap<>();
        for (String slug : targets.keySet()) {
            int waiting = 0;
            for (String before : planner.required(slug)) {
                if (targets.containsKey(before)) {
                    dependents.computeIfAbsent(before, key -> new TreeSet<>()).add(slug);
                    waiting++;
                }
            }
            waitingFor.put(slug, waiting);
        }
        PriorityQueue<SkillRoute.Step> ready = new PriorityQueue<>(CHEAPEST_FIRST);
        waitingFor.forEach((slug, waiting) -> {
            if (waiting == 0) {
                ready.add(step(slug, targets.get(slug), dependents));
            }
        });
        List<SkillRoute.Step> steps = new ArrayList<>(targets.size());
        double hours = 0;
        while (!ready.isEmpty()) {
            SkillRoute.Step step = ready.remove();
            steps.add(step);
            hours += step.hours();
            for (String dependent : step.requiredBy()) {
                if (waitingFor.merge(dependent, -1, Integer::sum) == 0) {
                    ready.add(step(dependent, targets.get(dependent), dependents));
                }
            }
        }
        return new SkillRoute(steps, hours, optional(targets.keySet()));
    }

    /**
     * The fewest hours to the goals, where any skill narrower than a required one may be learnt in its place.
     *
     * @param goals the levels to reach, 1 to 5, by slug
     * @throws IllegalArgumentException when a goal is unknown or its level out of range
     */
    public LeastRoute least(Map<String, Integer> goals) {
        return least(goals, LeastRouteSearch.BUDGET);
    }

    LeastRoute least(Map<String, Integer> goals, long budget) {
        return new LeastRouteSearch(planner, levels, levelsAsPrerequisite, budget).from(goals, to(goals));
    }

    /** The level to reach of every skill on the way. */
    private Map<String, Integer> targets(Map<String, Integer> goals) {
        Map<String, Integer> targets = new TreeMap<>();
        List<String> pending = new ArrayList<>();
        goals.forEach((slug, level) -> {
            if (level < 1 || level > 5) {
                throw new IllegalArgumentException("A goal's level must be between 1 and 5: " + level);
            }
            planner.node(slug);
            if (levels.getOrDefault(slug, 0) < level) {
                targets.put(slug, level);
                pending.add(slug);
            }
        });
        // A skill comes up again only when its target rises, which it can do at most five times.
        while (!pending.isEmpty()) {
            String slug = pending.removeLast();
            if (levels.getOrDefault(slug, 0) >= LearningEffort.WORKING_LEVEL) {
                // Who works with a skill has managed without whatever prerequisites are not on record.
                continue;
            }
            // A first taste of a skill needs no more than a first taste of what it builds on.
            int level = Math.min(targets.get(slug), LearningEffort.WORKING_LEVEL);
            for (String before : planner.required(slug)) {
                if (levelsAsPrerequisite.getOrDefault(before, 0) < level && targets.getOrDefault(before, 0) < level) {
                    targets.put(before, level);
                    pending.add(before);
                }
            }
        }
        return targets;
    }

    private SkillRoute.Step step(String slug, int target, Map<String, Set<String>> dependents) {
        SkillNode node = planner.node(slug);
        int from = levels.getOrDefault(slug, 0);
        return new SkillRoute.Step(
                slug,
                node.label(),
                from,
                target,
                LearningEffort.hours(node.hours(), from, target),
                List.copyOf(dependents.getOrDefault(slug, Set.of())));
    }

    private List<Prerequisite> optional(Set<String> onRoute) {
        return onRoute.stream()
                .flatMap(slug -> planner.optional(slug).stream())
                .filter(edge -> !onRoute.contains(edge.required()))
                .filter(edge -> levelsAsPrerequisite.getOrDefault(edge.required(), 0) < LearningEffort.WORKING_LEVEL)
                .sorted(STRONGEST_FIRST)
                .toList();
    }
}
