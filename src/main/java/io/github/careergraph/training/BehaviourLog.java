package io.github.careergraph.training;

import java.util.List;

import io.github.careergraph.interest.ItemText;
import io.github.careergraph.interest.Signal;

/**
 * What people did with items.
 *
 * @param simulated whether a simulator made it up
 * @param people each with their deeds in the order of time
 */
record BehaviourLog(boolean simulated, List<ItemText> items, List<Somebody> people) {

    BehaviourLog {
        items = List.copyOf(items);
        people = List.copyOf(people);
    }

    /**
     * Somebody without a name.
     *
     * @param declared places of the items that the person named as interests
     * @param goal places of the items that the person needs for the occupation aimed at
     */
    record Somebody(String id, int[] declared, int[] goal, List<Deed> deeds) {

        Somebody {
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * One thing that somebody did.
     *
     * @param item its place among the items
     * @param day days since 1970, with fractions
     */
    record Deed(int item, Signal signal, double day) {}
}
