package io.github.careergraph.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.github.careergraph.extraction.Lines;
import io.github.careergraph.extraction.Lines.Line;

/**
 * Lines as they were before a page was too narrow for them. A line goes on in the next where it ends with a comma, a
 * dash or a word that wants another, or where it is long and the next begins with a small letter.
 */
final class Unwrapped {

    /** A shorter line was not broken, unless it ends in the middle of something. */
    private static final int BROKEN = 50;

    private static final int LONGEST = 1_000;

    private static final Pattern OPEN = Pattern.compile(
            "(?:[,，、(（]|\\s[-–—&]|(?<![\\p{L}])(?:and|or|of|in|the|by|since|from|to|with|for|a|an|at|on|as|und|de|do|da))$",
            Pattern.CASE_INSENSITIVE);

    private Unwrapped() {}

    /** Each with the offsets of all it consists of; a blank stands for every character of the line ends in it. */
    static List<Line> of(Lines lines) {
        List<Line> unwrapped = new ArrayList<>();
        for (Line line : lines.all()) {
            Line last = unwrapped.isEmpty() ? null : unwrapped.getLast();
            if (last != null && continues(last, line)) {
                unwrapped.set(unwrapped.size() - 1, join(last, line));
            } else {
                unwrapped.add(line);
            }
        }
        return unwrapped;
    }

    static Line join(Line first, Line second) {
        String gap = " ".repeat(second.start() - first.end());
        return new Line(first.start(), second.end(), first.text() + gap + second.text(), first.kind(), false);
    }

    private static boolean continues(Line last, Line line) {
        String before = last.text().strip();
        String text = line.text().strip();
        if (last.heading() || line.heading() || before.isEmpty() || text.isEmpty() || Entries.isBullet(line)) {
            return false;
        }
        if (before.length() + text.length() > LONGEST || before.contains("://") || before.contains("@")) {
            return false;
        }
        boolean ended = ".!?:。！？：；".indexOf(before.charAt(before.length() - 1)) >= 0;
        return OPEN.matcher(before).find()
                || !ended && before.length() >= BROKEN && Character.isLowerCase(text.codePointAt(0));
    }
}
