package io.github.careergraph.profile;

import java.util.ArrayList;
import java.util.List;

import io.github.careergraph.extraction.DateSpan;
import io.github.careergraph.extraction.Lines.Line;
import io.github.careergraph.extraction.SectionKind;

/** Writes a structured CV as text, and remembers which of its lines are whose. */
final class ResumeText {

    private final StringBuilder text = new StringBuilder();
    private final List<Entry> entries = new ArrayList<>();
    private SectionKind part;

    void begin(SectionKind kind, String heading) {
        part = kind;
        text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
    }

    /** Writes a line and answers what it is. Line ends inside become blanks; an empty one is not written. */
    Line line(String words) {
        String written = words.replaceAll("[\\r\\n]{1,1000}", " ").strip();
        int start = text.length();
        if (!written.isEmpty()) {
            text.append(written).append('\n');
        }
        return new Line(start, start + written.length(), written, part, false);
    }

    Entry entry(Line head, List<Line> body, DateSpan dates) {
        List<Line> written = body.stream().filter(line -> !line.blank()).toList();
        Entry entry = new Entry(part, List.of(head), written, dates);
        entries.add(entry);
        return entry;
    }

    List<Entry> entries() {
        return entries;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
