package io.github.careergraph.market;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The places of the highest scores, the highest first; of equal ones the first place. */
final class Top {

    private Top() {}

    static int[] of(double[] scores, int count) {
        Comparator<Integer> lowestFirst =
                Comparator.<Integer>comparingDouble(place -> scores[place]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(lowestFirst);
        for (int place = 0; place < scores.length; place++) {
            if (best.size() < count) {
                best.add(place);
            } else if (scores[place] > scores[best.element()]) {
                best.remove();
                best.add(place);
            }
        }
        int[] top = new int[best.size()];
        for (int i = top.length - 1; i >= 0; i--) {
            top[i] = best.remove();
        }
        return top;
    }
}
