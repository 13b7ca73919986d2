package io.github.careergraph.skill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Skills and their prerequisites, ready for finding routes. Immutable, safe for use by many threads. */
public final class SkillRoutePlanner {

    /** Below this strength a prerequisite is a good idea, and not asked for. */
    public static final double DEFAULT_LEAST_STRENGTH = 0.5;

    private static final Comparator<Prerequisite> BY_SLUGS =
            Comparator.comparing(Prerequisite::skill).thenComparing(Prerequisite::required);

    private final Map<String, SkillNode> nodes = new HashMap<>();
    private final Map<String, List<String>> required = new HashMap<>();
    private final Map<String, List<Prerequisite>> optional = new HashMap<>();
    private final List<Prerequisite> broken;
    private final SkillHierarchy hierarchy;
    /** What is narrower than each skill and can be learnt, itself among it; made when it is first asked for. */
    private volatile Map<String, Set<String>> standingIn;

    /**
     * @param prerequisites between the nodes; edges that would close a cycle are left out, the weakest first
     * @param hierarchy a skill required by a broad name is had by whoever has a narrower one
     * @param leastStrength in [0, 1]: weaker prerequisites are optional
     */
    public SkillRoutePlanner(
            Collection<SkillNode> nodes,
            Collection<Prerequisite> prerequisites,
            SkillHierarchy hierarchy,
            double leastStrength) {
        this.hierarchy = hierarchy;
        nodes.forEach(node -> this.nodes.put(node.slug(), node));
        List<Prerequisite> binding = new ArrayList<>();
        for (Prerequisite edge : prerequisites.stream().sorted(BY_SLUGS).toList()) {
            node(edge.skill());
            node(edge.required());
            if (edge.strength() >= leastStrength) {
                binding.add(edge);
            } else {
                optional.computeIfAbsent(edge.skill(), slug -> new ArrayList<>())
                        .add(edge);
            }
        }
        broken = PrerequisiteCycles.weakestEdges(binding);
        binding.removeAll(new HashSet<>(broken));
        for (Prerequisite edge : binding) {
            required.computeIfAbsent(edge.skill(), slug -> new ArrayList<>()).add(edge.required());
        }
    }

    /** The prerequisites left out because they closed a cycle. */
    public List<Prerequisite> broken() {
        return broken;
    }

    /**
     * The routes of somebody with these levels.
     *
     * @param levels 1 to 5 by slug; skills unknown to the planner are ignored
     */
    public SkillRoutes from(Map<String, Integer> levels) {
        return new SkillRoutes(this, levels, hierarchy);
    }

    List<String> required(String slug) {
        return required.getOrDefault(slug, List.of());
    }

    Set<String> broaderThan(String slug) {
        return hierarchy.broaderThan(slug, Integer.MAX_VALUE).keySet();
    }

    /** The skills whoever has one of which has what is required by this name: itself and all narrower ones. */
    Set<String> standingIn(String slug) {
        if (standingIn == null) {
            Map<String, Set<String>> index = new HashMap<>();
            for (String narrower : nodes.keySet()) {
                index.computeIfAbsent(narrower, key -> new TreeSet<>()).add(narrower);
                broaderThan(narrower).forEach(broader -> index.computeIfAbsent(broader, key -> new TreeSet<>())
                        .add(narrower));
            }
            standingIn = index;
        }
        return standingIn.getOrDefault(slug, Set.of());
    }

    List<Prerequisite> optional(String slug) {
        return optional.getOrDefault(slug, List.of());
    }

    /** @throws IllegalArgumentException when the skill is unknown */
    SkillNode node(String slug) {
        SkillNode node = nodes.get(slug);
        if (node == null) {
            throw new IllegalArgumentException("Unknown skill: " + slug);
        }
        return node;
    }
}
