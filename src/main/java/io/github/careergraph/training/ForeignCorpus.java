package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.careergraph.inference.LabelNames;
import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.TagSet;

/**
 * A file that is none of the known data sets, to be measured on: CoNLL, or a zip of XML with inline labels.
 *
 * @param scheme over the labels that the file has; what they mean is guessed from their names
 */
record ForeignCorpus(Corpus corpus, LabelScheme scheme) {

    /** @param column of the tags in a CoNLL file, counted from 1; 0 for the last one */
    static ForeignCorpus read(Path file, int column) throws IOException {
        String name = file.getFileName().toString();
        List<LabelledDocument> documents = name.endsWith(".zip")
                ? new InlineXmlReader(name, LabelMapping.ANY).read(file)
                : new ConllReader(
                                List.of(new ConllReader.Layer(
                                        name, column == 0 ? ConllReader.LAST : column - 1, LabelMapping.ANY)),
                                token -> false)
                        .read(file);
        List<String> labels = documents.stream()
                .flatMap(document -> document.spans().get(name).stream())
                .map(LabelledSpan::label)
                .distinct()
                .sorted()
                .toList();
        if (labels.isEmpty()) {
            throw new MalformedCorpusException(name, "has no labelled span to measure on");
        }
        LabelScheme guessed = LabelNames.scheme(TagSet.bio(labels).tags());
        return new ForeignCorpus(
                new Corpus(name, List.of(name), List.of(), documents, 0, "not known"),
                new LabelScheme(name, guessed.tags(), guessed.types()));
    }

    /** Of a model's schemes the first that has all the labels of the file. */
    Optional<LabelScheme> sameLabels(List<LabelScheme> schemes) {
        return schemes.stream()
                .filter(candidate -> candidate.tags().containsAll(scheme.tags()))
                .findFirst();
    }

    /** The same documents, annotated with a scheme of that name. */
    Corpus as(String name) {
        List<LabelledDocument> documents = corpus.dev().stream()
                .map(document -> new LabelledDocument(
                        document.name(),
                        document.text(),
                        Map.of(name, document.spans().get(scheme.name()))))
                .toList();
        return new Corpus(corpus.name(), List.of(name), List.of(), documents, 0, corpus.licence());
    }
}
