package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.List;

/** A text by lines, with the part of a CV that each of them belongs to. */
public final class Lines {

    /**
     * One line without its end.
     *
     * @param kind the part it belongs to, or null before the first heading
     * @param heading whether it is the heading of its part
     */
    public record Line(int start, int end, String text, SectionKind kind, boolean heading) {

        public boolean blank() {
            return text.isBlank();
        }
    }

    private final List<Line> lines = new ArrayList<>();

    public Lines(String text) {
        SectionKind kind = null;
        int start = 0;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String line = text.substring(start, end);
            SectionKind begun =
                    isListed(line, kind) ? null : SectionKind.ofHeading(line).orElse(null);
            kind = begun == null ? kind : begun;
            lines.add(new Line(start, end, line, kind, begun != null));
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
    }

    /** "Public speaking" among other skills begins no part. */
    private boolean isListed(String line, SectionKind kind) {
        return kind == SectionKind.SKILLS
                && !lines.getLast().blank()
                && !lines.getLast().heading()
                && SectionKind.isSkillToo(line);
    }

    public List<Line> all() {
        return lines;
    }

    /** The line that an offset lies in. */
    public Line at(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low);
    }
}
