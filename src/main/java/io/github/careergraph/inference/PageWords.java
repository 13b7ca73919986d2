package io.github.careergraph.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the words of a page stand, in points from its upper left corner. */
final class PageWords extends PDFTextStripper {

    /** A page of print has some 500; beyond this nobody lays text out in columns. */
    private static final int MOST = 10_000;
    /** Words whose baselines are as far apart stand in one row still. */
    private static final float SAME_ROW = 2;

    record Word(float left, float right, float baseline, float height, String text) {}

    /** Words side by side, from left to right. */
    record Row(float baseline, List<Word> words) {

        float left() {
            return words.getFirst().left();
        }

        float right() {
            return words.getLast().right();
        }

        float height() {
            return (float) words.stream().mapToDouble(Word::height).max().orElseThrow();
        }

        String text() {
            return String.join(" ", words.stream().map(Word::text).toList());
        }
    }

    /** Where there are no two lines. */
    private static final float DROP_THRESHOLD = 2.5f;
    /** How far apart lines of one paragraph may stand, in their usual distance. */
    private static final float WITHIN_PARAGRAPH = 1.2f;

    private final List<Word> words = new ArrayList<>();

    private PageWords(int page) {
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
    }

    /** The rows of a page from top to bottom; none where there are too many words. */
    static List<Row> rows(PDDocument document, int page) throws IOException {
        PageWords collector = new PageWords(page);
        collector.getText(document);
        return collector.words.size() >= MOST ? List.of() : rows(collector.words);
    }

    /**
     * The distance of lines from which on a paragraph ends, in heights of a line as PDFBox measures them: what it takes by
     * itself ends a paragraph at every line that is set a little wider.
     */
    static float dropThreshold(List<Row> rows) {
        List<Float> distances = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            rows.subList(i + 1, rows.size()).stream()
                    .filter(below -> below.left() < row.right() && below.right() > row.left())
                    .findFirst()
                    .ifPresent(below -> distances.add((below.baseline() - row.baseline()) / row.height()));
        }
        distances.sort(Comparator.naturalOrder());
        return distances.isEmpty() ? DROP_THRESHOLD : WITHIN_PARAGRAPH * distances.get(distances.size() / 3);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (!text.isBlank() && !positions.isEmpty() && words.size() < MOST) {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            words.add(new Word(
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    first.getHeightDir(),
                    text.strip()));
        }
    }

    private static List<Row> rows(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::baseline));
        List<Row> rows = new ArrayList<>();
        List<Word> row = new ArrayList<>();
        for (Word word : sorted) {
            if (!row.isEmpty() && word.baseline() - row.getFirst().baseline() > SAME_ROW) {
                rows.add(row(row));
                row.clear();
            }
            row.add(word);
        }
        if (!row.isEmpty()) {
            rows.add(row(row));
        }
        return rows;
    }

    private static Row row(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::left));
        return new Row(words.getFirst().baseline(), sorted);
    }
}
