package io.github.careergraph.skill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Routes are the cheapest there are, in an order that can be followed. */
class SkillRoutePlannerTest {

    private static final String SEED = "20260105";
    private static final int SKILLS = 7;

    @Property(tries = 500, seed = SEED)
    void isAsCheapAsTheCheapestOfAllSetsOfSkills(@ForAll long seed) {
        Case example = new Case(new Random(seed));
        SkillRoute route = example.planner().from(example.levels).to("s0");
        assertThat(route.hours()).isCloseTo(example.cheapestByBruteForce(), within(1e-9));
    }

    @Property(tries = 500, seed = SEED)
    void everyStepComesAfterWhatItRequires(@ForAll long seed) {
        Case example = new Case(new Random(seed));
        SkillRoute route = example.planner().from(example.levels).to("s0");
        Set<String> had = new HashSet<>();
        example.levels.forEach((slug, level) -> {
            if (level >= LearningEffort.WORKING_LEVEL) {
                had.add(slug);
            }
        });
        for (SkillRoute.Step step : route.steps()) {
            for (Prerequisite edge : example.binding()) {
                if (edge.skill().equals(step.slug())) {
                    assertThat(had).contains(edge.required());
                }
            }
            assertThat(had.add(step.slug())).isTrue();
        }
        assertThat(had).contains("s0");
        assertThat(route.hours())
                .isCloseTo(
                        route.steps().stream()
                                .mapToDouble(SkillRoute.Step::hours)
                                .sum(),
                        within(1e-9));
    }

    @Property(tries = 500, seed = SEED)
    void theEdgeLeftOutOfACycleIsItsWeakest(@ForAll long seed) {
        Case example = new Case(new Random(seed));
        List<Prerequisite> strong = example.edges.stream()
                .filter(edge -> edge.strength() >= Case.LEAST_STRENGTH)
                .toList();
        for (Prerequisite broken : example.planner().broken()) {
            List<Prerequisite> asStrong = strong.stream()
                    .filter(edge -> edge.strength() >= broken.strength())
                    .toList();
            assertThat(reachable(broken.required(), asStrong)).contains(broken.skill());
        }
        for (int i = 0; i < SKILLS; i++) {
            String slug = "s" + i;
            for (Prerequisite edge : example.binding()) {
                if (edge.skill().equals(slug)) {
                    assertThat(reachable(edge.required(), example.binding())).doesNotContain(slug);
                }
            }
        }
    }

    @Property(tries = 200, seed = SEED)
    void theOrderOfTheTaxonomyDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Case example = new Case(random);
        SkillRoute route = example.planner().from(example.levels).to("s0");
        Collections.shuffle(example.edges, random);
        Collections.shuffle(example.nodes, random);
        assertThat(example.planner().from(example.levels).to("s0")).isEqualTo(route);
    }

    @Example
    void ordersStepsAndNamesWhatRequiresThem() {
        SkillRoutePlanner planner = planner(
                SkillHierarchy.EMPTY,
                edge("kubernetes", "docker", 0.9),
                edge("docker", "linux", 0.8),
                edge("kubernetes", "yaml", 0.6),
                edge("kubernetes", "go", 0.2));
        SkillRoute route = planner.from(Map.of("linux", 1)).to("kubernetes");
        assertThat(route.steps())
                .extracting(SkillRoute.Step::slug)
                .containsExactly("yaml", "linux", "docker", "kubernetes");
        assertThat(route.steps()).extracting(SkillRoute.Step::hours).containsExactly(4.0, 40.0, 60.0, 100.0);
        assertThat(route.steps().get(1).fromLevel()).isEqualTo(1);
        assertThat(route.steps().get(2).requiredBy()).containsExactly("kubernetes");
        assertThat(route.hours()).isEqualTo(204);
        assertThat(route.optional()).containsExactly(edge("kubernetes", "go", 0.2));
    }

    @Example
    void whatOneHasIsNotOnTheRoute() {
        SkillRoutePlanner planner =
                planner(SkillHierarchy.EMPTY, edge("kubernetes", "docker", 1), edge("docker", "linux", 1));
        assertThat(planner.from(Map.of("kubernetes", 3)).to("kubernetes").steps())
                .isEmpty();
        assertThat(planner.from(Map.of("docker", 3)).to("kubernetes").steps())
                .extracting(SkillRoute.Step::slug)
                .containsExactly("kubernetes");
        // Who works with Kubernetes and wants to master it is not sent back to Docker.
        assertThat(planner.from(Map.of("kubernetes", 3))
                        .to(Map.of("kubernetes", 5))
                        .steps())
                .extracting(SkillRoute.Step::slug, SkillRoute.Step::hours)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("kubernetes", 300.0));
    }

    @Example
    void aNarrowerSkillStandsInForARequiredBroadOne() {
        SkillHierarchy hierarchy = new SkillHierarchy(Map.of("docker", Set.of("containers")));
        SkillRoutePlanner planner = planner(hierarchy, edge("kubernetes", "containers", 1));
        assertThat(planner.from(Map.of("docker", 3)).to("kubernetes").steps()).hasSize(1);
        assertThat(planner.from(Map.of("docker", 2)).to("kubernetes").steps()).hasSize(2);
        assertThat(planner.from(Map.of("docker", 3)).to("containers").steps()).hasSize(1);
    }

    @Example
    void aTasteOfASkillNeedsNoMoreThanATasteOfWhatItBuildsOn() {
        SkillRoutePlanner planner = planner(SkillHierarchy.EMPTY, edge("kubernetes", "docker", 1));
        assertThat(planner.from(Map.of()).to(Map.of("kubernetes", 1)).steps())
                .extracting(SkillRoute.Step::toLevel)
                .containsExactly(1, 1);
        assertThat(planner.from(Map.of()).to(Map.of("kubernetes", 5)).steps())
                .extracting(SkillRoute.Step::toLevel)
                .containsExactly(3, 5);
    }

    @Example
    void refusesWhatItDoesNotKnow() {
        SkillRoutePlanner planner = planner(SkillHierarchy.EMPTY);
        assertThatThrownBy(() -> planner.from(Map.of()).to("cobol"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cobol");
        assertThatThrownBy(() -> planner.from(Map.of()).to(Map.of("docker", 6)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> planner(SkillHierarchy.EMPTY, edge("docker", "cobol", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(planner.from(Map.of("cobol", 5)).to("docker").steps()).hasSize(1);
    }

    @Example
    void aLongChainAndALongCycleDoNotOverflow() {
        int length = 20_000;
        List<SkillNode> nodes = IntStream.range(0, length)
                .mapToObj(i -> new SkillNode("s" + i, "s" + i, 1))
                .toList();
        List<Prerequisite> edges = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            edges.add(edge("s" + i, "s" + (i + 1) % length, i == length - 1 ? 0.6 : 0.9));
        }
        SkillRoutePlanner planner = new SkillRoutePlanner(nodes, edges, SkillHierarchy.EMPTY, 0.5);
        assertThat(planner.broken()).containsExactly(edges.getLast());
        assertThat(planner.from(Map.of()).to("s0").hours()).isEqualTo(length);
    }

    private static SkillRoutePlanner planner(SkillHierarchy hierarchy, Prerequisite... edges) {
        List<SkillNode> nodes = List.of(
                new SkillNode("kubernetes", "Kubernetes", 100),
                new SkillNode("docker", "Docker", 60),
                new SkillNode("containers", "Containers", 30),
                new SkillNode("linux", "Linux", 50),
                new SkillNode("go", "Go", 80),
                new SkillNode("yaml", "YAML", 4));
        return new SkillRoutePlanner(nodes, List.of(edges), hierarchy, SkillRoutePlanner.DEFAULT_LEAST_STRENGTH);
    }

    private static Prerequisite edge(String skill, String required, double strength) {
        return new Prerequisite(skill, required, strength);
    }

    private static Set<String> reachable(String from, List<Prerequisite> edges) {
        Set<String> seen = new HashSet<>(Set.of(from));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Prerequisite edge : edges) {
                grown |= seen.contains(edge.skill()) && seen.add(edge.required());
            }
        }
        return seen;
    }

    /** A small random taxonomy, cycles and all, and somebody who has some of it. */
    private static final class Case {

        static final double LEAST_STRENGTH = 0.3;

        final List<SkillNode> nodes = new ArrayList<>();
        final List<Prerequisite> edges = new ArrayList<>();
        final Map<String, Integer> levels = new HashMap<>();

        Case(Random random) {
            for (int i = 0; i < SKILLS; i++) {
                nodes.add(new SkillNode("s" + i, "s" + i, random.nextInt(1, 5)));
                if (random.nextInt(3) == 0) {
                    levels.put("s" + i, random.nextInt(1, 6));
                }
                for (int j = 0; j < SKILLS; j++) {
                    if (random.nextInt(4) == 0) {
                        edges.add(edge("s" + i, "s" + j, random.nextInt(1, 11) / 10.0));
                    }
                }
            }
        }

        SkillRoutePlanner planner() {
            return new SkillRoutePlanner(nodes, edges, SkillHierarchy.EMPTY, LEAST_STRENGTH);
        }

        List<Prerequisite> binding() {
            Set<Prerequisite> broken = new HashSet<>(planner().broken());
            return edges.stream()
                    .filter(edge -> edge.strength() >= LEAST_STRENGTH && !broken.contains(edge))
                    .toList();
        }

        double cheapestByBruteForce() {
            List<Prerequisite> binding = binding();
            double cheapest = Double.POSITIVE_INFINITY;
            for (int subset = 0; subset < 1 << SKILLS; subset++) {
                double hours = 0;
                Set<String> had = new HashSet<>();
                Set<String> learnt = new HashSet<>();
                for (SkillNode node : nodes) {
                    int level = levels.getOrDefault(node.slug(), 0);
                    if (level >= LearningEffort.WORKING_LEVEL) {
                        had.add(node.slug());
                    } else if ((subset & 1 << Integer.parseInt(node.slug().substring(1))) != 0) {
                        had.add(node.slug());
                        learnt.add(node.slug());
                        hours += LearningEffort.hours(node.hours(), level, LearningEffort.WORKING_LEVEL);
                    }
                }
                boolean works = had.contains("s0")
                        && binding.stream()
                                .filter(edge -> learnt.contains(edge.skill()))
                                .allMatch(edge -> had.contains(edge.required()));
                if (works) {
                    cheapest = Math.min(cheapest, hours);
                }
            }
            return cheapest;
        }
    }
}
