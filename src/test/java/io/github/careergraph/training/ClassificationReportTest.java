package io.github.careergraph.training;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ClassificationReportTest {

    private final ClassificationReport report = new ClassificationReport();

    @Test
    void countsOnlySpansWithBothEndsAndTheLabelRight() {
        report.add(
                List.of(span("A", 0, 4), span("A", 5, 9), span("B", 10, 14), span("B", 15, 19)),
                List.of(span("A", 0, 4), span("A", 5, 8), span("A", 10, 14)));

        assertThat(report.byLabel().get("A")).isEqualTo(new SpanCounts(1, 3, 2));
        assertThat(report.byLabel().get("B")).isEqualTo(new SpanCounts(0, 0, 2));
        // A: 2 * 1 / (3 + 2) = 0.4, B: 0; together 2 * 1 / (3 + 4).
        assertThat(report.byLabel().get("A").f1()).isCloseTo(0.4, within(1e-9));
        assertThat(report.macro().f1()).isCloseTo(0.2, within(1e-9));
        assertThat(report.micro().precision()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(report.micro().recall()).isCloseTo(0.25, within(1e-9));
        assertThat(report.micro().f1()).isCloseTo(2 / 7.0, within(1e-9));
    }

    @Test
    void givesZeroAndNotNaNWhereNothingIs() {
        report.add(List.of(), List.of());

        assertThat(report.micro().f1()).isZero();
        assertThat(report.macro()).isEqualTo(new ClassificationReport.Average(0, 0, 0, 0));
        assertThat(report.weighted()).isEqualTo(new ClassificationReport.Average(0, 0, 0, 0));
        assertThat(SpanCounts.NONE.precision()).isZero();
        assertThat(SpanCounts.NONE.recall()).isZero();
    }

    @Test
    void countsALabelThatWasOnlyFound() {
        report.add(List.of(), List.of(span("A", 0, 4)));

        assertThat(report.byLabel().get("A")).isEqualTo(new SpanCounts(0, 1, 0));
    }

    /**
     * A: 2 right of 2 found and 3 real, precision 1, recall 2/3, F1 0.8. B: 0 right of 1 found and 1 real. C was only
     * found: three zeros, which count in the macro average and weigh nothing in the weighted one.
     */
    @Test
    void averagesOverLabelsAsSeqevalDoes() {
        report.add(
                List.of(span("A", 0, 1), span("A", 2, 3), span("A", 4, 5), span("B", 6, 7)),
                List.of(span("A", 0, 1), span("A", 2, 3), span("B", 6, 8), span("C", 9, 10)));

        assertThat(report.micro()).isEqualTo(new SpanCounts(2, 4, 4));
        assertThat(report.macro().precision()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(report.macro().recall()).isCloseTo(2 / 9.0, within(1e-9));
        assertThat(report.macro().f1()).isCloseTo(0.8 / 3, within(1e-9));
        assertThat(report.weighted().precision()).isCloseTo(0.75, within(1e-9));
        assertThat(report.weighted().recall()).isCloseTo(0.5, within(1e-9));
        assertThat(report.weighted().f1()).isCloseTo(0.6, within(1e-9));
        assertThat(report.weighted().support()).isEqualTo(4);
    }

    @Test
    void keepsDocumentsApart() {
        report.add(List.of(span("A", 0, 4)), List.of());
        report.add(List.of(), List.of(span("A", 0, 4)));

        assertThat(report.micro()).isEqualTo(new SpanCounts(0, 1, 1));
    }

    @Test
    void printsARowPerLabelAndTheAverages() {
        report.add(List.of(span("A", 0, 4)), List.of(span("A", 0, 4), span("A", 5, 6)));

        assertThat(report.table()).isEqualTo("""
                        | label | precision | recall | F1 | support |
                        |---|--:|--:|--:|--:|
                        | A | 50.0 | 100.0 | 66.7 | 1 |
                        | micro | 50.0 | 100.0 | 66.7 | 1 |
                        | macro | 50.0 | 100.0 | 66.7 | 1 |
                        | weighted | 50.0 | 100.0 | 66.7 | 1 |
                        """);
    }

    private static LabelledSpan span(String label, int start, int end) {
        return new LabelledSpan(label, start, end);
    }
}
