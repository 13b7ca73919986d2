package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.careergraph.extraction.DateSpan;
import io.github.careergraph.inference.PageWords.Row;
import io.github.careergraph.inference.PageWords.Word;

/**
 * The empty strip between two columns of a page.
 *
 * @param at its middle, in points from the left edge
 * @param dates whether what stands to the left of it are the dates of what stands to the right: cells of a table
 * @param sidebar the narrow side that tells of other things than the wide one, where the sides differ so much
 */
record Gutter(float at, boolean dates, Optional<Side> sidebar) {

    enum Side {
        LEFT,
        RIGHT
    }

    /** Wider than the space between two words. */
    private static final float NARROWEST = 9;
    /** Fewer rows beside each other are no columns. */
    private static final int FEWEST_ROWS = 5;
    /** The share of rows that may cross it: headers above the columns. */
    private static final double MOST_CROSSING = 0.4;
    /** How much of the width is left out at both edges. */
    private static final double EDGE = 0.12;
    /** The share of rows that stand on one line with a row of the other side, from which on they belong together. */
    private static final double ALIGNED = 0.7;

    private static final float ON_ONE_LINE = 1.5f;
    private static final double NARROW_SIDE = 0.42;
    /** The long side of A0, in points. */
    private static final float WIDEST = 3_371;

    static Optional<Gutter> find(List<Row> rows) {
        if (rows.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        float left = (float) rows.stream().mapToDouble(Row::left).min().orElseThrow();
        float right = (float) rows.stream().mapToDouble(Row::right).max().orElseThrow();
        float width = right - left;
        // Also where words are said to stand so far out that adding a point to their place changes nothing.
        if (width > WIDEST || right > WIDEST) {
            return Optional.empty();
        }
        float best = -1;
        int fewest = Integer.MAX_VALUE;
        int run = 0;
        for (float x = left + (float) (EDGE * width); x < right - EDGE * width; x++) {
            float here = x;
            int crossing = (int) rows.stream().filter(row -> crosses(row, here)).count();
            run = crossing == fewest ? run + 1 : 0;
            if (crossing < fewest) {
                fewest = crossing;
                best = here;
            } else if (run > 0 && here - best < 2 * NARROWEST) {
                // The middle of the strip, as long as it is one.
                best = here - run / 2f;
            }
        }
        return fewest > MOST_CROSSING * rows.size() ? Optional.empty() : at(best, left, right, rows);
    }

    private static Optional<Gutter> at(float x, float left, float right, List<Row> rows) {
        List<Row> lefts = side(rows, x, true);
        List<Row> rights = side(rows, x, false);
        if (lefts.size() < FEWEST_ROWS || rights.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        if (areDates(lefts)) {
            return Optional.of(new Gutter(x, true, Optional.empty()));
        }
        List<Row> fewer = lefts.size() <= rights.size() ? lefts : rights;
        List<Row> more = fewer == lefts ? rights : lefts;
        if (areDates(rights) || aligned(fewer, more) >= ALIGNED) {
            return Optional.empty();
        }
        float share = (x - left) / (right - left);
        Optional<Side> sidebar = share < NARROW_SIDE
                ? Optional.of(Side.LEFT)
                : share > 1 - NARROW_SIDE ? Optional.of(Side.RIGHT) : Optional.empty();
        return Optional.of(new Gutter(x, false, sidebar));
    }

    boolean isCrossedBy(Row row) {
        return crosses(row, at);
    }

    /** Whether a word stands there, or two with no more than a space between them. */
    private static boolean crosses(Row row, float x) {
        Word before = null;
        for (Word word : row.words()) {
            if (word.left() < x && word.right() > x) {
                return true;
            }
            if (word.left() >= x) {
                return before != null && word.left() - before.right() < NARROWEST;
            }
            before = word;
        }
        return false;
    }

    /** What stands on one side, of the rows that do not cross. */
    private static List<Row> side(List<Row> rows, float x, boolean left) {
        List<Row> side = new ArrayList<>();
        for (Row row : rows) {
            List<Word> words = row.words().stream()
                    .filter(word -> left ? word.right() <= x : word.left() >= x)
                    .toList();
            if (!crosses(row, x) && !words.isEmpty()) {
                side.add(new Row(row.baseline(), words));
            }
        }
        return side;
    }

    /** Whether most of the rows are years, months or a word such as "today", and not much beside. */
    private static boolean areDates(List<Row> rows) {
        long dates = rows.stream().filter(row -> isDate(row.text())).count();
        return dates > 0.6 * rows.size();
    }

    private static boolean isDate(String text) {
        int written = Stream.concat(DateSpan.findAll(text).stream(), DateSpan.findSingles(text).stream())
                .mapToInt(span -> span.end() - span.start())
                .max()
                .orElse(0);
        return written > 0 && text.length() <= written + 12;
    }

    private static double aligned(List<Row> fewer, List<Row> more) {
        long aligned = fewer.stream()
                .filter(row ->
                        more.stream().anyMatch(other -> Math.abs(other.baseline() - row.baseline()) <= ON_ONE_LINE))
                .count();
        return (double) aligned / fewer.size();
    }
}
