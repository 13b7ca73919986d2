package io.github.careergraph.training;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Strict span-level precision, recall and F1 per label, with micro and macro averages as seqeval defines them. */
final class ClassificationReport {

    private final Map<String, SpanCounts> byLabel = new TreeMap<>();

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

    SpanCounts micro() {
        return byLabel.values().stream().reduce(SpanCounts.NONE, SpanCounts::plus);
    }

    /** The unweighted mean of the labels' F1. */
    double macroF1() {
        return byLabel.values().stream().mapToDouble(SpanCounts::f1).average().orElse(0);
    }

    /** A table with a row per label, in per cent. */
    String table() {
        StringBuilder table =
                new StringBuilder("| label | precision | recall | F1 | support |\n|---|--:|--:|--:|--:|\n");
        byLabel.forEach((label, counts) -> row(table, label, counts));
        row(table, "micro", micro());
        table.append(String.format(
                Locale.ROOT,
                "| macro | %.1f | %.1f | %.1f | %d |%n",
                100 * macroPrecision(),
                100 * macroRecall(),
                100 * macroF1(),
                micro().real()));
        return table.toString();
    }

    private double macroPrecision() {
        return byLabel.values().stream()
                .mapToDouble(SpanCounts::precision)
                .average()
                .orElse(0);
    }

    private double macroRecall() {
        return byLabel.values().stream()
                .mapToDouble(SpanCounts::recall)
                .average()
                .orElse(0);
    }

    private static void row(StringBuilder table, String label, SpanCounts counts) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %d |%n",
                label,
                100 * counts.precision(),
                100 * counts.recall(),
                100 * counts.f1(),
                counts.real()));
    }
}
