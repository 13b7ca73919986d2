package io.github.careergraph.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Folds of cross-validation that never part the members of a group. */
record GroupedFolds(int[] cases, int[] fold, int count) {

    static GroupedFolds of(int[] cases, List<String> groups, int count, long seed) {
        List<String> order = new ArrayList<>(
                new TreeSet<>(IntStream.of(cases).mapToObj(groups::get).toList()));
        Collections.shuffle(order, new Random(seed));
        Map<String, Integer> folds = new HashMap<>();
        order.forEach(group -> folds.put(group, folds.size() % count));
        return new GroupedFolds(
                cases, IntStream.of(cases).map(i -> folds.get(groups.get(i))).toArray(), count);
    }

    int[] in(int wanted) {
        return IntStream.range(0, cases.length)
                .filter(i -> fold[i] == wanted)
                .map(i -> cases[i])
                .toArray();
    }

    int[] outOf(int wanted) {
        return IntStream.range(0, cases.length)
                .filter(i -> fold[i] != wanted)
                .map(i -> cases[i])
                .toArray();
    }
}
