package io.github.careergraph.skill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The least to learn is the least there is, and can be learnt in its order. */
class LeastRouteTest {

    private static final String SEED = "20260107";
    private static final int SKILLS = 6;
    private static final int WORKING = LearningEffort.WORKING_LEVEL;

    @Property(tries = 400, seed = SEED)
    void takesTheFewestHoursOfAllSetsOfSkills(@ForAll long seed) {
        Case example = new Case(new Random(seed));
        LeastRoute least = example.planner().from(example.levels).least(example.goals);
        assertThat(least.exact()).isTrue();
        assertThat(least.hours()).isCloseTo(example.leastByBruteForce(), within(1e-9));
        assertThat(least.hours())
                .isLessThanOrEqualTo(
                        example.planner().from(example.levels).to(example.goals).hours() + 1e-9);
    }

    @Property(tries = 400, seed = SEED)
    void everyStepComesAfterWhatItRequires(@ForAll long seed) {
        Case example = new Case(new Random(seed));
        LeastRoute least = example.planner().from(example.levels).least(example.goals);
        Map<String, Integer> had = new HashMap<>(example.levels);
        for (SkillRoute.Step step : least.steps()) {
            assertThat(example.canBeLearnt(step.slug(), step.toLevel(), had))
                    .as("%s of %s", step.slug(), least.steps())
                    .isTrue();
            assertThat(step.fromLevel()).isEqualTo(had.getOrDefault(step.slug(), 0));
            had.put(step.slug(), step.toLevel());
        }
        example.goals.forEach(
                (slug, level) -> assertThat(had.getOrDefault(slug, 0)).isGreaterThanOrEqualTo(level));
        assertThat(least.steps().stream().mapToDouble(SkillRoute.Step::hours).sum())
                .isCloseTo(least.hours(), within(1e-9));
    }

    @Example
    void oneNarrowerSkillServesTwoGoals() {
        SkillHierarchy hierarchy =
                new SkillHierarchy(Map.of("python", Set.of("programming"), "java", Set.of("programming")));
        SkillRoutePlanner planner = new SkillRoutePlanner(
                List.of(
                        new SkillNode("programming", "Programming", 200),
                        new SkillNode("python", "Python", 120),
                        new SkillNode("java", "Java", 150),
                        new SkillNode("statistics", "Statistics", 80),
                        new SkillNode("pandas", "pandas", 40)),
                List.of(new Prerequisite("statistics", "programming", 0.8), new Prerequisite("pandas", "python", 0.9)),
                hierarchy,
                SkillRoutePlanner.DEFAULT_LEAST_STRENGTH);
        LeastRoute least = planner.from(Map.of()).least(Map.of("statistics", WORKING, "pandas", WORKING));
        assertThat(least.steps()).extracting(SkillRoute.Step::slug).containsExactly("python", "pandas", "statistics");
        assertThat(least.hours()).isEqualTo(240);
        assertThat(least.steps().getFirst().requiredBy()).containsExactly("pandas", "statistics");
    }

    @Example
    void skillsThatWouldStandInForEachOtherStartNothing() {
        // Python counts as programming, and asks for it.
        SkillRoutePlanner planner = new SkillRoutePlanner(
                List.of(new SkillNode("programming", "Programming", 200), new SkillNode("python", "Python", 120)),
                List.of(new Prerequisite("python", "programming", 1)),
                new SkillHierarchy(Map.of("python", Set.of("programming"))),
                SkillRoutePlanner.DEFAULT_LEAST_STRENGTH);
        LeastRoute least = planner.from(Map.of()).least(Map.of("python", WORKING));
        assertThat(least.steps()).extracting(SkillRoute.Step::slug).containsExactly("programming", "python");
    }

    @Example
    void aCycleOfPrerequisitesIsOpenedAtItsWeakest() {
        SkillRoutePlanner planner = new SkillRoutePlanner(
                List.of(new SkillNode("a", "A", 10), new SkillNode("b", "B", 20), new SkillNode("c", "C", 40)),
                List.of(
                        new Prerequisite("a", "b", 0.9),
                        new Prerequisite("b", "c", 0.6),
                        new Prerequisite("c", "a", 0.8)),
                SkillHierarchy.EMPTY,
                SkillRoutePlanner.DEFAULT_LEAST_STRENGTH);
        assertThat(planner.from(Map.of()).least(Map.of("a", WORKING)).steps())
                .extracting(SkillRoute.Step::slug)
                .containsExactly("b", "a");
        assertThat(planner.from(Map.of()).least(Map.of("c", WORKING)).steps())
                .extracting(SkillRoute.Step::slug)
                .containsExactly("b", "a", "c");
    }

    @Example
    void whatIsTooLargeToSearchEndsWithTheRouteThatIsKnown() {
        Random random = new Random(5);
        int size = 400;
        List<SkillNode> nodes = IntStream.range(0, size)
                .mapToObj(i -> new SkillNode("s" + i, "s" + i, 1 + random.nextInt(100)))
                .toList();
        List<Prerequisite> edges = new ArrayList<>();
        Map<String, Set<String>> broader = new TreeMap<>();
        for (int i = 20; i < size; i++) {
            broader.computeIfAbsent("s" + i, slug -> new TreeSet<>()).add("s" + random.nextInt(20));
            broader.get("s" + i).add("s" + random.nextInt(20));
            for (int j = 0; j < 4; j++) {
                edges.add(new Prerequisite("s" + i, "s" + random.nextInt(i), 0.9));
            }
        }
        SkillRoutePlanner planner = new SkillRoutePlanner(nodes, edges, new SkillHierarchy(broader), 0.5);
        Map<String, Integer> goals = new TreeMap<>();
        IntStream.range(0, 30).forEach(i -> goals.put("s" + (size - 1 - i), WORKING));
        SkillRoute plain = planner.from(Map.of()).to(goals);

        LeastRoute cutShort = new LeastRouteSearch(planner, Map.of(), Map.of(), 1).from(goals, plain);
        assertThat(cutShort.exact()).isFalse();
        assertThat(cutShort.hours()).isLessThanOrEqualTo(plain.hours());

        LeastRoute whole = planner.from(Map.of()).least(goals);
        assertThat(whole.hours()).isLessThanOrEqualTo(cutShort.hours());
    }

    /** A small random taxonomy, cycles and all, and somebody who has some of it and wants more. */
    private static final class Case {

        final List<SkillNode> nodes = new ArrayList<>();
        final List<Prerequisite> edges = new ArrayList<>();
        final Map<String, Set<String>> broader = new HashMap<>();
        final Map<String, Integer> levels = new TreeMap<>();
        final Map<String, Integer> goals = new TreeMap<>();
        private List<Prerequisite> binding;

        Case(Random random) {
            for (int i = 0; i < SKILLS; i++) {
                nodes.add(new SkillNode("s" + i, "s" + i, random.nextInt(1, 6)));
                if (random.nextInt(4) == 0) {
                    levels.put("s" + i, random.nextInt(1, 6));
                }
                for (int j = 0; j < SKILLS; j++) {
                    if (i != j && random.nextInt(4) == 0) {
                        edges.add(new Prerequisite("s" + i, "s" + j, random.nextInt(3, 11) / 10.0));
                    }
                    if (i != j && random.nextInt(4) == 0) {
                        broader.computeIfAbsent("s" + i, slug -> new HashSet<>())
                                .add("s" + j);
                    }
                }
            }
            goals.put("s0", random.nextInt(1, WORKING + 1));
            goals.put("s1", random.nextInt(1, WORKING + 1));
        }

        SkillRoutePlanner planner() {
            return new SkillRoutePlanner(nodes, edges, new SkillHierarchy(broader), 0.4);
        }

        private List<Prerequisite> binding() {
            if (binding == null) {
                Set<Prerequisite> broken = new HashSet<>(planner().broken());
                binding = edges.stream()
                        .filter(edge -> edge.strength() >= 0.4 && !broken.contains(edge))
                        .toList();
            }
            return binding;
        }

        boolean canBeLearnt(String slug, int level, Map<String, Integer> had) {
            if (levels.getOrDefault(slug, 0) >= WORKING) {
                return true;
            }
            return binding().stream().filter(edge -> edge.skill().equals(slug)).allMatch(edge -> nodes.stream()
                    .map(SkillNode::slug)
                    .filter(other -> other.equals(edge.required()) || isNarrower(other, edge.required()))
                    .anyMatch(other -> had.getOrDefault(other, 0) >= Math.min(level, WORKING)));
        }

        private boolean isNarrower(String slug, String than) {
            Set<String> above = new HashSet<>(Set.of(slug));
            for (int i = 0; i < SKILLS; i++) {
                Set.copyOf(above).forEach(one -> above.addAll(broader.getOrDefault(one, Set.of())));
            }
            return above.contains(than);
        }

        double leastByBruteForce() {
            double least = Double.POSITIVE_INFINITY;
            for (int code = 0; code < Math.pow(WORKING + 1, SKILLS); code++) {
                Map<String, Integer> targets = new TreeMap<>();
                double hours = 0;
                int rest = code;
                for (SkillNode node : nodes) {
                    int held = levels.getOrDefault(node.slug(), 0);
                    int target = rest % (WORKING + 1);
                    rest /= WORKING + 1;
                    if (target > held) {
                        targets.put(node.slug(), target);
                        hours += LearningEffort.hours(node.hours(), held, target);
                    }
                }
                if (hours < least && reachesTheGoals(targets)) {
                    least = hours;
                }
            }
            return least;
        }

        private boolean reachesTheGoals(Map<String, Integer> targets) {
            Map<String, Integer> had = new HashMap<>(levels);
            Set<String> left = new TreeSet<>(targets.keySet());
            boolean more = goals.entrySet().stream()
                    .allMatch(goal ->
                            Math.max(levels.getOrDefault(goal.getKey(), 0), targets.getOrDefault(goal.getKey(), 0))
                                    >= goal.getValue());
            if (!more) {
                return false;
            }
            while (more) {
                more = false;
                for (String slug : List.copyOf(left)) {
                    if (canBeLearnt(slug, targets.get(slug), had)) {
                        had.put(slug, targets.get(slug));
                        left.remove(slug);
                        more = true;
                    }
                }
            }
            return left.isEmpty();
        }
    }
}
