package io.github.careergraph.inference;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;

import io.github.careergraph.inference.Gutter.Side;
import io.github.careergraph.inference.PageWords.Row;

/**
 * The text of a page in the order in which it is read.
 *
 * @param main what goes on from page to page
 * @param beside a sidebar, which tells of something else; empty where there is none
 */
record PageRegions(String main, String beside) {

    /** What a date that goes on in the next line of its cell ends with: "06/2018 –". */
    private static final Pattern OPEN = Pattern.compile("(?:[-–—/]|\\bto|\\bsince|\\bfrom)\\s*$");

    /** The text in columns, or nothing where the page is read from line to line. */
    static Optional<PageRegions> of(PDDocument document, int page, List<Row> rows) throws IOException {
        Optional<Gutter> gutter = Gutter.find(rows);
        return gutter.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(document, page, rows, gutter.get()).read());
    }

    private static final class Reading {

        private final PDDocument document;
        private final int page;
        private final List<Row> rows;
        private final Gutter gutter;
        private final PDFTextStripperByArea stripper;
        private final List<String> main = new ArrayList<>();
        private final List<String> beside = new ArrayList<>();
        private int regions;

        private Reading(PDDocument document, int page, List<Row> rows, Gutter gutter) throws IOException {
            this.document = document;
            this.page = page;
            this.rows = rows;
            this.gutter = gutter;
            stripper = new PDFTextStripperByArea();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setParagraphStart("\n");
            stripper.setDropThreshold(PageWords.dropThreshold(rows));
        }

        private PageRegions read() throws IOException {
            List<Part> parts = new ArrayList<>();
            int from = 0;
            while (from < rows.size()) {
                boolean crossed = gutter.isCrossedBy(rows.get(from));
                int to = from + 1;
                while (to < rows.size() && gutter.isCrossedBy(rows.get(to)) == crossed) {
                    to++;
                }
                if (crossed) {
                    parts.add(new Part(region(0, Float.MAX_VALUE, from, to), null));
                } else if (gutter.dates()) {
                    cells(from, to, parts);
                } else {
                    parts.add(
                            new Part(region(0, gutter.at(), from, to), region(gutter.at(), Float.MAX_VALUE, from, to)));
                }
                from = to;
            }
            stripper.extractRegions(document.getPage(page - 1));
            parts.forEach(this::collect);
            return new PageRegions(String.join("\n", main), String.join("\n", beside));
        }

        /** Each date with what stands to the right of it, down to the next. */
        private void cells(int from, int to, List<Part> parts) {
            int begin = from;
            for (int i = from + 1; i <= to; i++) {
                if (i == to
                        || isLeft(rows.get(i))
                                && !OPEN.matcher(leftOf(begin, i)).find()) {
                    parts.add(
                            new Part(region(0, gutter.at(), begin, i), region(gutter.at(), Float.MAX_VALUE, begin, i)));
                    begin = i;
                }
            }
        }

        private boolean isLeft(Row row) {
            return row.left() < gutter.at();
        }

        private String leftOf(int from, int to) {
            StringBuilder text = new StringBuilder();
            for (Row row : rows.subList(from, to)) {
                row.words().stream()
                        .filter(word -> word.right() <= gutter.at())
                        .forEach(word -> text.append(word.text()).append(' '));
            }
            return text.toString();
        }

        private void collect(Part part) {
            String left = stripper.getTextForRegion(part.left());
            if (part.right() == null) {
                main.add(left);
                return;
            }
            String right = stripper.getTextForRegion(part.right());
            if (gutter.dates()) {
                String date = left.strip().replaceAll("\\s+", " ");
                main.add(date.isEmpty() ? right : date + " " + right.stripLeading());
            } else if (gutter.sidebar().isEmpty()) {
                main.add(left);
                main.add(right);
            } else {
                boolean besideLeft = gutter.sidebar().get() == Side.LEFT;
                main.add(besideLeft ? right : left);
                beside.add(besideLeft ? left : right);
            }
        }

        /** The names of its regions: the whole width, or left and right. */
        private record Part(String left, String right) {}

        private String region(float left, float right, int from, int to) {
            float top = from == 0 ? 0 : boundary(rows.get(from - 1), rows.get(from));
            float bottom = to == rows.size() ? 100_000 : boundary(rows.get(to - 1), rows.get(to));
            String name = "region" + regions++;
            stripper.addRegion(name, new Rectangle2D.Float(left, top, Math.min(right, 100_000) - left, bottom - top));
            return name;
        }

        /** Between the baselines of two rows. */
        private static float boundary(Row above, Row below) {
            return (above.baseline() + below.baseline()) / 2;
        }
    }
}
