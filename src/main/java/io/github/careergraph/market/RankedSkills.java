package io.github.careergraph.market;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How well ten recommended skills meet those that were hidden. */
public record RankedSkills(double recall, double ndcg) {

    static final int LENGTH = 10;

    /** Recall@10 is the share of the hidden that is found; NDCG@10 is 1 where as many as can be stand first. */
    static RankedSkills of(int[] recommended, int[] hidden) {
        Set<Integer> wanted = Arrays.stream(hidden).boxed().collect(Collectors.toSet());
        double found = 0;
        double gain = 0;
        double best = 0;
        for (int rank = 0; rank < LENGTH; rank++) {
            double discount = Math.log(2) / Math.log(rank + 2.0);
            if (rank < recommended.length && wanted.contains(recommended[rank])) {
                found++;
                gain += discount;
            }
            if (rank < hidden.length) {
                best += discount;
            }
        }
        return new RankedSkills(found / hidden.length, gain / best);
    }

    public static RankedSkills of(double[] scores, int[] known, int[] hidden) {
        Set<Integer> seen = new HashSet<>(Arrays.stream(known).boxed().toList());
        return of(
                Arrays.stream(Top.of(scores, LENGTH + known.length))
                        .filter(skill -> !seen.contains(skill))
                        .limit(LENGTH)
                        .toArray(),
                hidden);
    }
}
