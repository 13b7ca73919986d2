package io.github.careergraph.bench.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one client has written, as the client knows it. A write is acknowledged when its answer came; without an answer
 * it is in doubt: done or not done, but nothing between. Used by one thread at a time.
 */
final class Journal {

    /** The months of a skill that is not there. */
    private static final int NOTHING = -1;

    private final Map<String, Set<Integer>> months = new HashMap<>();
    private final Map<String, Boolean> titles = new HashMap<>();
    private int acknowledged;
    private int inDoubt;

    /** A skill's months were written: the new ones are what the database holds, if the answer came. */
    void months(String skill, int value, boolean answered) {
        if (answered) {
            months.put(skill, new HashSet<>(Set.of(value)));
            acknowledged++;
        } else {
            months.computeIfAbsent(skill, first -> new HashSet<>(Set.of(NOTHING)))
                    .add(value);
            inDoubt++;
        }
    }

    /** An activity of a title that nobody wrote before. */
    void title(String title, boolean answered) {
        titles.put(title, answered);
        if (answered) {
            acknowledged++;
        } else {
            inDoubt++;
        }
    }

    int acknowledged() {
        return acknowledged;
    }

    int inDoubt() {
        return inDoubt;
    }

    /** What is wrong with the skills that were read, in words; empty when they agree with the journal. */
    List<String> skillDisagreements(Map<String, Integer> found) {
        List<String> wrong = new ArrayList<>();
        months.forEach((skill, possible) -> {
            int value = found.getOrDefault(skill, NOTHING);
            if (!possible.contains(value)) {
                wrong.add("skill " + skill + " has " + value + " months where " + possible + " were written");
            }
        });
        found.keySet().stream()
                .filter(skill -> !months.containsKey(skill))
                .forEach(skill -> wrong.add("skill " + skill + " was never written"));
        return wrong;
    }

    /** The same for activities, of which each title was written once: how many of each title were found. */
    List<String> titleDisagreements(Map<String, Integer> found) {
        List<String> wrong = new ArrayList<>();
        titles.forEach((title, answered) -> {
            int count = found.getOrDefault(title, 0);
            if (count > 1 || answered && count == 0) {
                wrong.add("activity " + title + " is there " + count + " times");
            }
        });
        found.keySet().stream()
                .filter(title -> !titles.containsKey(title))
                .forEach(title -> wrong.add("activity " + title + " was never written"));
        return wrong;
    }
}
