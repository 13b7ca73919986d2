package io.github.careergraph.training;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Strict span-level precision, recall and F1 per label, with micro, macro and weighted averages as seqeval defines them:
 * over all labels that are in the data or were found, and 0 where a division has nothing to divide by.
 */
final class ClassificationReport {

    private final Map<String, SpanCounts> byLabel = new TreeMap<>();

    /** One row of figures; support is how many spans there really are. */
    record Average(double precision, double recall, double f1, int support) {}

    /** Counts one document. Spans are compared as sets: the same one twice counts once. */
    void add(List<LabelledSpan> real, List<LabelledSpan> found) {
        Set<LabelledSpan> realSet = new HashSet<>(real);
        Set<LabelledSpan> foundSet = new HashSet<>(found);
        realSet.forEach(span -> count(span.label(), new SpanCounts(foundSet.contains(span) ? 1 : 0, 0, 1)));
        foundSet.forEach(span -> count(span.label(), new SpanCounts(0, 1, 0)));
    }

    private void count(String label, SpanCounts counts) {
        byLabel.merge(label, counts, SpanCounts::plus);
    }

    Map<String, SpanCounts> byLabel() {
        return byLabel;
    }

    /** Every span counts the same. */
    SpanCounts micro() {
        return byLabel.values().stream().reduce(SpanCounts.NONE, SpanCounts::plus);
    }

    /** Every label counts the same. */
    Average macro() {
        return average(counts -> 1);
    }

    /** Every label counts as often as it really occurs; one that was only found does not. */
    Average weighted() {
        return average(SpanCounts::real);
    }

    private Average average(ToDoubleFunction<SpanCounts> weight) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        double weights = 0;
        for (SpanCounts counts : byLabel.values()) {
            double share = weight.applyAsDouble(counts);
            precision += share * counts.precision();
            recall += share * counts.recall();
            f1 += share * counts.f1();
            weights += share;
        }
        double all = weights == 0 ? 1 : weights;
        return new Average(precision / all, recall / all, f1 / all, micro().real());
    }

    /** A table with a row per label, in per cent. */
    String table() {
        StringBuilder table =
                new StringBuilder("| label | precision | recall | F1 | support |\n|---|--:|--:|--:|--:|\n");
        byLabel.forEach((label, counts) -> row(table, label, average(counts)));
        row(table, "micro", average(micro()));
        row(table, "macro", macro());
        row(table, "weighted", weighted());
        return table.toString();
    }

    private static Average average(SpanCounts counts) {
        return new Average(counts.precision(), counts.recall(), counts.f1(), counts.real());
    }

    private static void row(StringBuilder table, String label, Average figures) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %d |%n",
                label,
                100 * figures.precision(),
                100 * figures.recall(),
                100 * figures.f1(),
                figures.support()));
    }
}
