package io.github.careergraph.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Occupations to learn from, and others of which a fifth of the skills is hidden.
 *
 * @param known of each held occupation the skills that may be seen
 * @param hidden of each held occupation the others
 */
record Holdout(int[] learned, int[] held, int[][] known, int[][] hidden) {

    private static final double HIDDEN = 0.2;

    /** Holds out some of the occupations at random. */
    static Holdout ofOccupations(int[] pool, int count, int[][] needs, long seed) {
        List<Integer> shuffled = new ArrayList<>(Arrays.stream(pool).boxed().toList());
        Collections.shuffle(shuffled, new Random(seed));
        return of(pool, shuffled.subList(0, count), needs, seed);
    }

    /** Holds out whole groups, in random order, until there are enough occupations. */
    static Holdout ofGroups(int[] pool, int count, int[][] needs, List<String> groups, long seed) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int occupation : pool) {
            members.computeIfAbsent(groups.get(occupation), group -> new ArrayList<>())
                    .add(occupation);
        }
        List<String> order = new ArrayList<>(members.keySet());
        Collections.sort(order);
        Collections.shuffle(order, new Random(seed));
        List<Integer> held = new ArrayList<>();
        for (String group : order) {
            if (held.size() >= count) {
                break;
            }
            held.addAll(members.get(group));
        }
        return of(pool, held, needs, seed);
    }

    /** Holds out the chosen ones of the pool that need more than one skill. */
    static Holdout of(int[] pool, List<Integer> chosen, int[][] needs, long seed) {
        int[] held = chosen.stream()
                .filter(occupation -> needs[occupation].length > 1)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        int[] learned = IntStream.of(pool)
                .filter(occupation -> !chosen.contains(occupation))
                .toArray();
        Random random = new Random(seed + 1);
        int[][] known = new int[held.length][];
        int[][] hidden = new int[held.length][];
        for (int i = 0; i < held.length; i++) {
            List<Integer> skills =
                    new ArrayList<>(Arrays.stream(needs[held[i]]).boxed().toList());
            Collections.shuffle(skills, random);
            int count = (int) Math.max(1, Math.round(HIDDEN * skills.size()));
            hidden[i] = sorted(skills.subList(0, count));
            known[i] = sorted(skills.subList(count, skills.size()));
        }
        return new Holdout(learned, held, known, hidden);
    }

    private static int[] sorted(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
