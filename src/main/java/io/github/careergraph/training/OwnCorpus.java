package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.careergraph.inference.LabelNames;
import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.TagSet;

/**
 * Somebody's own data: train.conll and dev.conll in one folder, with a token and its BIO tag per line.
 *
 * @param scheme over the labels that train.conll has; those with the names of entity types are told as these
 */
record OwnCorpus(Corpus corpus, LabelScheme scheme) {

    private static final String TRAIN = "train.conll";
    private static final String DEV = "dev.conll";

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(TRAIN)) && Files.isRegularFile(folder.resolve(DEV));
    }

    static OwnCorpus read(Path folder) throws IOException {
        String name = "default";
        ConllReader reader = new ConllReader(List.of(new ConllReader.Layer(name, 1, LabelMapping.ANY)), token -> false);
        List<LabelledDocument> train = reader.read(folder.resolve(TRAIN));
        List<LabelledDocument> dev = reader.read(folder.resolve(DEV));
        Set<String> labels = new TreeSet<>();
        train.forEach(document -> document.spans().get(name).forEach(span -> labels.add(span.label())));
        if (labels.isEmpty()) {
            throw new MalformedCorpusException(folder.resolve(TRAIN).toString(), "has no label but O");
        }
        for (LabelledDocument document : dev) {
            for (LabelledSpan span : document.spans().get(name)) {
                if (!labels.contains(span.label())) {
                    throw new MalformedCorpusException(
                            document.name(), "has a label that " + TRAIN + " has not: " + span.label());
                }
            }
        }
        LabelScheme scheme =
                LabelNames.scheme(TagSet.bio(new ArrayList<>(labels)).tags());
        if (scheme.types().isEmpty()) {
            throw new MalformedCorpusException(
                    folder.resolve(TRAIN).toString(), "has no label that names an entity type: " + labels);
        }
        return new OwnCorpus(new Corpus("own", List.of(name), train, dev, 1, "unknown"), scheme);
    }
}
