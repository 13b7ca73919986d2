package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.inference.LabelScheme;

/** Measures a model whose labels are not the corpora's own: both are translated to entity types first. */
final class ForeignEvaluation {

    private final SpanFinder finder;
    private final List<LabelScheme> modelSchemes;
    private final Map<String, LabelScheme> corpusSchemes;
    private final Set<String> modelTypes;

    /** @param corpusSchemes what the corpora's labels mean, by the name of their scheme */
    ForeignEvaluation(SpanFinder finder, List<LabelScheme> modelSchemes, Map<String, LabelScheme> corpusSchemes) {
        this.finder = finder;
        this.modelSchemes = modelSchemes;
        this.corpusSchemes = corpusSchemes;
        modelTypes = modelSchemes.stream()
                .flatMap(scheme -> scheme.types().values().stream())
                .map(EntityType::name)
                .collect(Collectors.toSet());
    }

    /** One report per corpus that has a dev part and a type in common with the model. */
    Map<String, ClassificationReport> onDevParts(List<Corpus> corpora) {
        Map<String, ClassificationReport> reports = new LinkedHashMap<>();
        for (Corpus corpus : corpora) {
            ClassificationReport report = new ClassificationReport();
            Set<String> told = typesOf(corpus);
            for (LabelledDocument document : corpus.dev()) {
                List<LabelledSpan> real = new ArrayList<>();
                for (String scheme : corpus.schemes()) {
                    real.addAll(translate(document.spans().get(scheme), corpusSchemes.get(scheme)));
                }
                real.removeIf(span -> !modelTypes.contains(span.label()));
                List<LabelledSpan> found = found(document.text());
                // What the corpus has no label for was not annotated, so nothing can be said about it.
                found.removeIf(span -> !told.contains(span.label()));
                report.add(real, found);
            }
            if (report.micro().real() > 0) {
                reports.put(corpus.name(), report);
            }
        }
        return reports;
    }

    private Set<String> typesOf(Corpus corpus) {
        return corpus.schemes().stream()
                .flatMap(scheme -> corpusSchemes.get(scheme).types().values().stream())
                .map(EntityType::name)
                .collect(Collectors.toSet());
    }

    /** Heads may find the same thing: of two spans of a type that overlap, the earlier scheme's is kept. */
    private List<LabelledSpan> found(String text) {
        Map<String, List<LabelledSpan>> byScheme = finder.find(List.of(text)).getFirst();
        List<LabelledSpan> found = new ArrayList<>();
        for (LabelScheme scheme : modelSchemes) {
            List<LabelledSpan> spans = new ArrayList<>(translate(byScheme.get(scheme.name()), scheme));
            spans.removeIf(span -> found.stream().anyMatch(other -> overlap(span, other)));
            found.addAll(spans);
        }
        return found;
    }

    private static boolean overlap(LabelledSpan one, LabelledSpan other) {
        return one.label().equals(other.label()) && one.start() < other.end() && other.start() < one.end();
    }

    private static List<LabelledSpan> translate(List<LabelledSpan> spans, LabelScheme scheme) {
        return spans.stream()
                .filter(span -> scheme.types().containsKey(span.label()))
                .map(span -> new LabelledSpan(scheme.types().get(span.label()).name(), span.start(), span.end()))
                .toList();
    }
}
