package io.github.careergraph.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.careergraph.extraction.DateSpan;
import io.github.careergraph.extraction.Lines;
import io.github.careergraph.extraction.Lines.Line;
import io.github.careergraph.extraction.SectionKind;

/**
 * Divides the parts of a CV into entries. In parts that tell of periods an entry begins with a dated line, or with
 * the short line above it; in parts that list things every point of the list is an entry.
 */
final class Entries {

    private static final Set<SectionKind> PERIODS =
            EnumSet.of(SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.PROJECTS, SectionKind.VOLUNTEERING);
    private static final Set<SectionKind> LISTS =
            EnumSet.of(SectionKind.PUBLICATIONS, SectionKind.TALKS, SectionKind.CERTIFICATES, SectionKind.AWARDS);
    private static final String BULLETS = "-*•●▪‣·–—◦○■►";
    private static final int LONGEST_HEAD = 160;
    private static final int MOST_HEAD_LINES = 3;
    /** Below a date stand an employer and a place; a longer line tells of the work, though it ends in no full stop. */
    private static final int LONGEST_BELOW_DATE = 70;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Line> head = new ArrayList<>();
    private final List<Line> body = new ArrayList<>();
    private DateSpan dates;

    private Entries() {}

    static List<Entry> of(Lines lines) {
        Entries entries = new Entries();
        List<Line> all = Unwrapped.of(lines);
        for (int i = 0; i < all.size(); i++) {
            Line line = all.get(i);
            SectionKind kind = line.kind();
            if (line.heading()) {
                entries.close();
            } else if (!line.blank() && kind != null && PERIODS.contains(kind)) {
                boolean behindBlank =
                        i > 0 && (all.get(i - 1).blank() || all.get(i - 1).heading());
                entries.ofPeriod(line, behindBlank, isDatedBelow(all, i));
            } else if (!line.blank() && kind != null && LISTS.contains(kind)) {
                entries.ofList(line, i > 0 && all.get(i - 1).blank());
            }
        }
        entries.close();
        return entries.entries;
    }

    private void ofPeriod(Line line, boolean behindBlank, boolean datedBelow) {
        boolean bullet = isBullet(line);
        DateSpan dated = bullet ? null : dateOfHead(line);
        boolean listed = bullet && (head.isEmpty() || isBullet(head.getFirst())) && line.kind() == SectionKind.PROJECTS;
        boolean begins = head.isEmpty()
                || listed
                || dated != null && (dates != null || !body.isEmpty())
                || !bullet && isHeadLike(line) && (behindBlank || !body.isEmpty()) && leads(line, datedBelow);
        if (begins) {
            close();
            head.add(line);
            dates = listed ? dateOf(line) : dated;
        } else if (!bullet && body.isEmpty() && head.size() < MOST_HEAD_LINES && isHeadLike(line) && mayFollow(line)) {
            head.add(line);
            dates = dates == null ? dated : dates;
        } else {
            body.add(line);
        }
    }

    private void ofList(Line line, boolean behindBlank) {
        boolean continues = !head.isEmpty()
                && (line.text().stripLeading().startsWith("http")
                        || isBullet(head.getFirst())
                                && !isBullet(line)
                                && (!behindBlank
                                        || Character.isWhitespace(line.text().charAt(0))));
        // A name on one line, who gave it and when on the next.
        boolean dated = !continues
                && !head.isEmpty()
                && body.isEmpty()
                && dates == null
                && !behindBlank
                && !isBullet(line)
                && dateOf(line) != null
                && head.getFirst().text().length() + line.text().length() < LONGEST_HEAD;
        if (dated) {
            Line joined = Unwrapped.join(head.removeLast(), line);
            head.add(joined);
            dates = dateOf(joined);
        } else if (continues) {
            body.add(line);
            dates = dates == null ? dateOf(line) : dates;
        } else {
            close();
            head.add(line);
            dates = dateOf(line);
        }
    }

    private void close() {
        if (!head.isEmpty()) {
            entries.add(new Entry(head.getFirst().kind(), List.copyOf(head), List.copyOf(body), dates));
        }
        head.clear();
        body.clear();
        dates = null;
    }

    /** Whether a line can begin an entry without a date of its own: it stands below, or projects need none. */
    private static boolean leads(Line line, boolean datedBelow) {
        boolean undated = line.kind() == SectionKind.PROJECTS || line.kind() == SectionKind.VOLUNTEERING;
        return dateOf(line) != null || datedBelow || undated && line.text().length() <= 80;
    }

    /** Whether one of the next two lines of the same head has a date: title, employer, date. */
    private static boolean isDatedBelow(List<Line> all, int i) {
        for (int below = i + 1; below < Math.min(all.size(), i + MOST_HEAD_LINES); below++) {
            Line line = all.get(below);
            if (line.heading() || line.blank() || isBullet(line) || !isHeadLike(line)) {
                return false;
            }
            if (dateOf(line) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean mayFollow(Line line) {
        return dates == null || line.text().strip().length() <= LONGEST_BELOW_DATE;
    }

    private static boolean isHeadLike(Line line) {
        String text = line.text().strip();
        return text.length() <= LONGEST_HEAD && !text.endsWith(".") && !text.endsWith("。") && !text.endsWith(";");
    }

    static boolean isBullet(Line line) {
        String text = line.text().stripLeading();
        return text.length() > 1 && BULLETS.indexOf(text.charAt(0)) >= 0 && Character.isWhitespace(text.charAt(1));
    }

    /** The same of a line that may begin an entry: a year at the end of a sentence does not. */
    private static DateSpan dateOfHead(Line line) {
        return isHeadLike(line) || !DateSpan.findAll(line.text()).isEmpty() ? dateOf(line) : null;
    }

    /** A line's period, else the single date in it; offsets are those of the document. */
    private static DateSpan dateOf(Line line) {
        List<DateSpan> found = DateSpan.findAll(line.text());
        if (found.isEmpty()) {
            found = DateSpan.findSingles(line.text());
        }
        if (found.isEmpty()) {
            return null;
        }
        DateSpan span = found.getLast();
        return new DateSpan(line.start() + span.start(), line.start() + span.end(), span.from(), span.to());
    }
}
