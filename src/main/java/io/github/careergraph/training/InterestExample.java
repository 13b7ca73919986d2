package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.List;

import io.github.careergraph.interest.Signal;
import io.github.careergraph.training.BehaviourLog.Deed;
import io.github.careergraph.training.BehaviourLog.Somebody;

/**
 * Somebody at some time, and what was liked next.
 *
 * @param traces what was done before, the newest last, and what the person says
 * @param met items that were followed or dismissed before
 * @param next place of the item
 */
record InterestExample(List<Told> traces, int[] met, int next) {

    private static final int LONGEST = 50;

    /** A trace by the place of its item. */
    record Told(int item, Signal signal, double ageDays) {}

    /** One for each item that somebody came to like. */
    static List<InterestExample> of(Somebody somebody) {
        List<InterestExample> examples = new ArrayList<>();
        for (Deed liking : InterestSplit.firstLikings(somebody.deeds())) {
            List<Deed> before = somebody.deeds().stream()
                    .filter(deed -> deed.day() < liking.day() && deed.item() != liking.item())
                    .toList();
            examples.add(new InterestExample(
                    traces(before, somebody, liking.day()),
                    before.stream()
                            .filter(deed -> deed.signal() != Signal.VIEW)
                            .mapToInt(Deed::item)
                            .distinct()
                            .toArray(),
                    liking.item()));
        }
        return examples;
    }

    /** The newest of what was done, and all that is said. */
    static List<Told> traces(List<Deed> deeds, Somebody somebody, double day) {
        List<Told> traces = new ArrayList<>();
        deeds.subList(Math.max(0, deeds.size() - LONGEST), deeds.size())
                .forEach(deed -> traces.add(new Told(deed.item(), deed.signal(), day - deed.day())));
        traces.addAll(said(somebody));
        return traces;
    }

    /** What is known of a newcomer. */
    static List<Told> said(Somebody somebody) {
        List<Told> said = new ArrayList<>();
        for (int item : somebody.declared()) {
            said.add(new Told(item, Signal.DECLARED, 0));
        }
        for (int item : somebody.goal()) {
            said.add(new Told(item, Signal.GOAL, 0));
        }
        return said;
    }

    /** The same of somebody who has not done anything yet. */
    InterestExample asNewcomer() {
        return new InterestExample(
                traces.stream().filter(trace -> !trace.signal().isBehaviour()).toList(), new int[0], next);
    }
}
