package io.github.careergraph.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures a model on the dev parts of corpora, which it must not have learnt from. */
final class Evaluation {

    private Evaluation() {}

    /** One report per corpus that has a dev part, over all of its schemes. */
    static Map<String, ClassificationReport> onDevParts(SpanFinder finder, List<Corpus> corpora) {
        Map<String, ClassificationReport> reports = new LinkedHashMap<>();
        for (Corpus corpus : corpora) {
            if (!corpus.dev().isEmpty()) {
                ClassificationReport report = new ClassificationReport();
                corpus.dev().forEach(document -> count(finder, corpus, document, report));
                reports.put(corpus.name(), report);
            }
        }
        return reports;
    }

    /** The mean of the corpora's micro F1: no corpus decides by its size. */
    static double score(Map<String, ClassificationReport> reports) {
        return reports.values().stream()
                .mapToDouble(report -> report.micro().f1())
                .average()
                .orElse(0);
    }

    private static void count(
            SpanFinder finder, Corpus corpus, LabelledDocument document, ClassificationReport report) {
        Map<String, List<LabelledSpan>> found = finder.find(document.text());
        corpus.schemes()
                .forEach(scheme -> report.add(
                        document.spans().get(scheme), found.getOrDefault(scheme, List.of())));
    }
}
