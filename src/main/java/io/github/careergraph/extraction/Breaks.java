package io.github.careergraph.extraction;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a line is broken into sentences or parts of them; found once, asked for every name in the line. */
final class Breaks {

    /** From the start of what breaks to its end. */
    private final NavigableMap<Integer, Integer> ends = new TreeMap<>();

    Breaks(Pattern breaks, String line) {
        for (Matcher matcher = breaks.matcher(line); matcher.find(); ) {
            ends.put(matcher.start(), matcher.end());
        }
    }

    /** The piece around an inner span; what breaks inside that does not count. */
    Span around(Span inner, Span within) {
        Map.Entry<Integer, Integer> before = ends.lowerEntry(inner.start());
        while (before != null && before.getValue() > inner.start()) {
            before = ends.lowerEntry(before.getKey());
        }
        Integer behind = ends.ceilingKey(inner.end());
        return new Span(
                before == null ? within.start() : Math.max(within.start(), before.getValue()),
                behind == null ? within.end() : Math.min(within.end(), behind));
    }
}
