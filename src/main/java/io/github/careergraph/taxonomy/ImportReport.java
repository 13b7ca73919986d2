package io.github.careergraph.taxonomy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What an import added, changed and skipped, by step and kind of thing, and why something was skipped. Of the kind that
 * a step's rows are, the three numbers add up to the rows.
 */
final class ImportReport {

    private final Map<String, Object> steps;
    private Map<String, Counts> things = new LinkedHashMap<>();
    private String error;

    /** Goes on with the report of an import that was interrupted. */
    ImportReport(Map<String, Object> earlier) {
        steps = new LinkedHashMap<>(earlier);
        steps.remove("error");
    }

    /**
     * What became of one file.
     *
     * @param rows how many the file has
     */
    @RegisterForReflection
    record Step(long rows, Map<String, Counts> things) {}

    @RegisterForReflection
    static final class Counts {
        public long added;
        public long changed;
        public long skipped;
        public Map<String, Long> reasons = new TreeMap<>();
    }

    void begin(String step, long rows) {
        things = new LinkedHashMap<>();
        steps.put(step, new Step(rows, things));
    }

    void count(String thing, String what, String reason, long number) {
        Counts of = things.computeIfAbsent(thing, absent -> new Counts());
        switch (what) {
            case "added" -> of.added += number;
            case "changed" -> of.changed += number;
            case "skipped" -> {
                of.skipped += number;
                if (number > 0) {
                    of.reasons.merge(reason, number, Long::sum);
                }
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** Takes back what was counted in a step that the database has undone. */
    void failed(String step, String why) {
        steps.remove(step);
        error = why;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>(steps);
        if (error != null) {
            document.put("error", error);
        }
        return document;
    }
}
