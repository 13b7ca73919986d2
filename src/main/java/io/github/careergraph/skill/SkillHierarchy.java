package io.github.careergraph.skill;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The BROADER edges of the taxonomy: a skill may have several broader ones. Cycles in the edges do no harm. */
public final class SkillHierarchy {

    public static final SkillHierarchy EMPTY = new SkillHierarchy(Map.of());

    private final Map<String, Set<String>> broader = new HashMap<>();

    /** @param broader the slugs directly broader than each slug */
    public SkillHierarchy(Map<String, ? extends Set<String>> broader) {
        broader.forEach((slug, above) -> this.broader.put(slug, new TreeSet<>(above)));
    }

    /** The broader skills up to a number of steps away, each with its distance, the skill itself left out. */
    public Map<String, Integer> broaderThan(String slug, int steps) {
        Map<String, Integer> distances = new TreeMap<>();
        Queue<String> next = new ArrayDeque<>(Set.of(slug));
        Map<String, Integer> seen = new HashMap<>(Map.of(slug, 0));
        while (!next.isEmpty()) {
            String current = next.remove();
            int distance = seen.get(current) + 1;
            if (distance > steps) {
                break;
            }
            for (String above : broader.getOrDefault(current, Set.of())) {
                if (seen.putIfAbsent(above, distance) == null) {
                    distances.put(above, distance);
                    next.add(above);
                }
            }
        }
        return distances;
    }
}
