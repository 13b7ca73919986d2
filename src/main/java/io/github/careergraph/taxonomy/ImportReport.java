package io.github.careergraph.taxonomy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What an import added, changed and skipped, by kind of thing; why something was skipped, by reason. */
final class ImportReport {

    private final Map<String, Counts> counts = new LinkedHashMap<>();
    private String error;

    static final class Counts {
        public long added;
        public long changed;
        public long skipped;
        public Map<String, Long> reasons = new TreeMap<>();
    }

    void count(String thing, String what, String reason, long number) {
        Counts of = counts.computeIfAbsent(thing, absent -> new Counts());
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

    void failed(String why) {
        error = why;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>(counts);
        if (error != null) {
            document.put("error", error);
        }
        return document;
    }
}
