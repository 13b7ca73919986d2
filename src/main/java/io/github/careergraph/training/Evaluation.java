package io.github.careergraph.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures a model on the dev parts of corpora, which it must not have learnt from. */
final class Evaluation {

    /** Texts read together, for speed alone. */
    private static final int AT_ONCE = 256;

    private Evaluation() {}

    /** One report per corpus that has a dev part, over all of its schemes. */
    static Map<String, ClassificationReport> onDevParts(SpanFinder finder, List<Corpus> corpora) {
        Map<String, ClassificationReport> reports = new LinkedHashMap<>();
        for (Corpus corpus : corpora) {
            if (!corpus.dev().isEmpty()) {
                ClassificationReport report = new ClassificationReport();
                for (int from = 0; from < corpus.dev().size(); from += AT_ONCE) {
                    int to = Math.min(corpus.dev().size(), from + AT_ONCE);
                    count(finder, corpus, corpus.dev().subList(from, to), report);
                }
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
            SpanFinder finder, Corpus corpus, List<LabelledDocument> documents, ClassificationReport report) {
        List<Map<String, List<LabelledSpan>>> found =
                finder.find(documents.stream().map(LabelledDocument::text).toList());
        for (int index = 0; index < documents.size(); index++) {
            for (String scheme : corpus.schemes()) {
                report.add(
                        documents.get(index).spans().get(scheme),
                        found.get(index).getOrDefault(scheme, List.of()));
            }
        }
    }
}
