package io.github.careergraph.skill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the edges to leave out so that prerequisites hold no cycle: as long as there is one, the weakest edge of each
 * strongly connected component goes. Imported taxonomies do hold cycles. Components are found by R. Tarjan, "Depth-First
 * Search and Linear Graph Algorithms", 1972, without recursion, so that a long chain does not overflow the stack.
 */
final class PrerequisiteCycles {

    private static final Comparator<Prerequisite> WEAKEST_FIRST = Comparator.comparingDouble(Prerequisite::strength)
            .thenComparing(Prerequisite::skill)
            .thenComparing(Prerequisite::required);

    private PrerequisiteCycles() {}

    static List<Prerequisite> weakestEdges(Collection<Prerequisite> edges) {
        List<Prerequisite> broken = new ArrayList<>();
        List<Prerequisite> remaining = new ArrayList<>();
        for (Prerequisite edge : edges) {
            (edge.skill().equals(edge.required()) ? broken : remaining).add(edge);
        }
        while (!remaining.isEmpty()) {
            Map<String, Integer> component = components(remaining);
            // Only edges inside a component lie on a cycle; the rest need not be looked at again.
            remaining.removeIf(edge -> !component.get(edge.skill()).equals(component.get(edge.required())));
            Map<Integer, Prerequisite> weakest = new HashMap<>();
            for (Prerequisite edge : remaining) {
                weakest.merge(component.get(edge.skill()), edge, (a, b) -> WEAKEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
            broken.addAll(weakest.values());
            remaining.removeAll(new HashSet<>(weakest.values()));
        }
        broken.sort(WEAKEST_FIRST);
        return broken;
    }

    private static Map<String, Integer> components(Collection<Prerequisite> edges) {
        Map<String, List<String>> next = new TreeMap<>();
        for (Prerequisite edge : edges) {
            next.computeIfAbsent(edge.skill(), slug -> new ArrayList<>()).add(edge.required());
            next.computeIfAbsent(edge.required(), slug -> new ArrayList<>());
        }
        Map<String, Integer> index = new HashMap<>();
        Map<String, Integer> low = new HashMap<>();
        Map<String, Integer> visited = new HashMap<>();
        Map<String, Integer> component = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        Set<String> isOpen = new HashSet<>();
        for (String root : next.keySet()) {
            if (index.containsKey(root)) {
                continue;
            }
            Deque<String> path = new ArrayDeque<>(List.of(root));
            while (!path.isEmpty()) {
                String current = path.peek();
                if (index.putIfAbsent(current, index.size()) == null) {
                    low.put(current, index.get(current));
                    open.push(current);
                    isOpen.add(current);
                }
                int position = visited.merge(current, 1, Integer::sum) - 1;
                if (position < next.get(current).size()) {
                    String following = next.get(current).get(position);
                    if (!index.containsKey(following)) {
                        path.push(following);
                    } else if (isOpen.contains(following)) {
                        low.merge(current, index.get(following), Math::min);
                    }
                    continue;
                }
                path.pop();
                if (!path.isEmpty()) {
                    low.merge(path.peek(), low.get(current), Math::min);
                }
                if (low.get(current).equals(index.get(current))) {
                    String member;
                    do {
                        member = open.pop();
                        isOpen.remove(member);
                        component.put(member, index.get(current));
                    } while (!member.equals(current));
                }
            }
        }
        return component;
    }
}
