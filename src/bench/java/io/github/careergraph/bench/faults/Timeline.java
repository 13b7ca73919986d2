package io.github.careergraph.bench.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** All faults so far, what came of the requests, and what must not have come of them. */
final class Timeline {

    /** A run that goes wrong everywhere needs no longer list of it. */
    private static final int MOST_VIOLATIONS = 100;

    private final Episode calm = new Episode("none", Set.of(), false);
    private final List<Episode> faults = new CopyOnWriteArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final AtomicInteger untold = new AtomicInteger();

    Episode begin(String name, Set<String> permittedCodes, boolean mayBreak) {
        Episode episode = new Episode(name, permittedCodes, mayBreak);
        faults.add(episode);
        return episode;
    }

    /** Notes how a request ended that began at this time of {@link System#nanoTime}. */
    void note(long began, String what, Outcome outcome, boolean degraded) {
        Episode episode = at(began);
        if (outcome instanceof Outcome.Answered) {
            episode.answered(degraded);
            if (degraded && episode == calm) {
                violation(what + " was answered without the model though nothing was at fault");
            }
        } else if (!episode.failed(outcome)) {
            violation(what + " ended with " + outcome + " in the episode \"" + episode.name() + "\"");
        }
    }

    /** Something that must never be, whatever is at fault. */
    synchronized void violation(String what) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(what);
        } else {
            untold.incrementAndGet();
        }
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** Of several that overlap, the youngest. */
    private Episode at(long began) {
        for (int i = faults.size() - 1; i >= 0; i--) {
            if (faults.get(i).covers(began)) {
                return faults.get(i);
            }
        }
        return calm;
    }

    String table() {
        return "| fault | s | answered | errors | degraded answers | s from its end to the last error |\n"
                + "|---|---:|---:|---|---:|---:|\n"
                + calm.row()
                + faults.stream().map(Episode::row).collect(Collectors.joining());
    }
}
