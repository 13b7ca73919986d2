package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.inference.LabelScheme;

/** Measures a model whose labels are not the corpora's own: both are translated to entity types first. */
final class ForeignEvaluation {

    private final Map<String, LabelScheme> corpusSchemes = new LinkedHashMap<>();
    private final LabelScheme modelScheme;
    private final SpanFinder finder;

    ForeignEvaluation(SpanFinder finder, LabelScheme modelScheme, List<Corpus> corpora) {
        this.finder = finder;
        this.modelScheme = modelScheme;
        corpora.forEach(corpus ->
                KnownSchemes.of(corpus.schemes()).forEach(scheme -> corpusSchemes.put(scheme.name(), scheme)));
    }

    /** One report per corpus that has a dev part and a type in common with the model. */
    Map<String, ClassificationReport> onDevParts(List<Corpus> corpora) {
        Map<String, ClassificationReport> reports = new LinkedHashMap<>();
        for (Corpus corpus : corpora) {
            ClassificationReport report = new ClassificationReport();
            for (LabelledDocument document : corpus.dev()) {
                List<LabelledSpan> real = new ArrayList<>();
                corpus.schemes()
                        .forEach(scheme -> real.addAll(translate(
                                document.spans().get(scheme),
                                corpusSchemes.get(scheme).types())));
                real.removeIf(span -> modelScheme.types().values().stream()
                        .noneMatch(type -> type.name().equals(span.label())));
                Map<String, List<LabelledSpan>> found =
                        finder.find(List.of(document.text())).getFirst();
                report.add(real, translate(found.get(modelScheme.name()), modelScheme.types()));
            }
            if (report.micro().real() > 0) {
                reports.put(corpus.name(), report);
            }
        }
        return reports;
    }

    private static List<LabelledSpan> translate(List<LabelledSpan> spans, Map<String, EntityType> types) {
        return spans.stream()
                .filter(span -> types.containsKey(span.label()))
                .map(span -> new LabelledSpan(types.get(span.label()).name(), span.start(), span.end()))
                .toList();
    }
}
