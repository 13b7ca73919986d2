package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.github.careergraph.inference.LabelScheme;

/** What a folder holds to learn from: somebody's own data, or public data sets. */
record LabelledCorpora(List<Corpus> corpora, List<LabelScheme> schemes) {

    /**
     * @param sets of the public ones those to take
     * @param seed of the split of sets that have none
     * @throws IOException also when nothing can be learned from it, or nothing measured
     */
    static LabelledCorpora read(Path folder, long seed, List<String> sets) throws IOException {
        LabelledCorpora data = OwnCorpus.isIn(folder) ? own(folder) : published(folder, seed, sets);
        for (Corpus corpus : data.corpora()) {
            if (corpus.train().isEmpty()) {
                throw new IOException(folder + ": " + corpus.name() + " has too few documents to learn from");
            }
        }
        if (data.corpora().stream().allMatch(corpus -> corpus.dev().isEmpty())) {
            throw new IOException(folder + " holds no dev part, by which the best epoch is chosen");
        }
        return data;
    }

    private static LabelledCorpora own(Path folder) throws IOException {
        OwnCorpus own = OwnCorpus.read(folder);
        return new LabelledCorpora(List.of(own.corpus()), List.of(own.scheme()));
    }

    private static LabelledCorpora published(Path folder, long seed, List<String> sets) throws IOException {
        List<Corpus> corpora = new PublicCorpora(folder, seed).read(sets);
        List<String> names = corpora.stream()
                .flatMap(corpus -> corpus.schemes().stream())
                .distinct()
                .toList();
        return new LabelledCorpora(corpora, KnownSchemes.of(names));
    }
}
