package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds texts that are mostly the same, so that a held-out part does not contain what was trained on. */
final class NearDuplicates {

    private static final int SHINGLE = 4;
    /** Half of the smaller text's four-word sequences in common is far above what two people's CVs share. */
    private static final double SAME = 0.5;

    private NearDuplicates() {}

    /** Groups of indices; every index is in exactly one group, in order of its first. */
    static List<List<Integer>> groups(List<String> texts) {
        List<Set<Integer>> shingles =
                texts.stream().map(NearDuplicates::shingles).toList();
        List<List<Integer>> groups = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            List<Integer> merged = new ArrayList<>();
            for (List<Integer> group : List.copyOf(groups)) {
                if (containsAlike(group, shingles, index)) {
                    merged.addAll(group);
                    groups.remove(group);
                }
            }
            merged.add(index);
            groups.add(merged);
        }
        return groups;
    }

    private static boolean containsAlike(List<Integer> group, List<Set<Integer>> shingles, int index) {
        return group.stream().anyMatch(other -> alike(shingles.get(other), shingles.get(index)));
    }

    private static boolean alike(Set<Integer> one, Set<Integer> other) {
        Set<Integer> smaller = one.size() < other.size() ? one : other;
        Set<Integer> larger = smaller == one ? other : one;
        long common = smaller.stream().filter(larger::contains).count();
        return !smaller.isEmpty() && common > SAME * smaller.size();
    }

    private static Set<Integer> shingles(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
        Set<Integer> shingles = new HashSet<>();
        for (int from = 0; from + SHINGLE <= words.size(); from++) {
            shingles.add(words.subList(from, from + SHINGLE).hashCode());
        }
        return shingles;
    }
}
