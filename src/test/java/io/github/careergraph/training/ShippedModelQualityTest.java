package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.inference.ModelLoader;
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.Tagger;
import io.github.careergraph.inference.TaggingModel;

import static org.assertj.core.api.Assertions.assertThat;

/** Needs the public data sets; keeps the shipped model at what its card says, less a little for other processors. */
class ShippedModelQualityTest {

    private final Path data = Path.of(System.getProperty("career-graph.shared", "../shared"), "data", "ner");

    @BeforeEach
    void needData() {
        Assumptions.assumeTrue(Files.isDirectory(data), "no data sets in " + data);
    }

    @Test
    void readsThePublicDataSetsWhole() throws IOException {
        List<Corpus> corpora = new PublicCorpora(data, 1).read(PublicCorpora.names());

        Corpus skillSpan = named(corpora, "skillspan");
        assertThat(skillSpan.train()).hasSize(4801);
        assertThat(skillSpan.dev()).hasSize(3175);
        Corpus dotin = named(corpora, "dotin");
        assertThat(dotin.train().size() + dotin.dev().size()).isEqualTo(310);
        assertThat(dotin.dev()).hasSizeBetween(46, 60);
    }

    @Test
    void shippedModelKeepsItsFigures() throws IOException {
        List<Corpus> corpora = new PublicCorpora(data, 1).read(PublicCorpora.names());
        NativeEngine.start(1);
        try (TaggingModel model = ModelLoader.load(Optional.empty());
                Tagger tagger = model.newTagger()) {
            Map<String, ClassificationReport> reports = Evaluation.onDevParts(
                    new SpanFinder(tagger, model),
                    List.of(
                            named(corpora, "skillspan"),
                            named(corpora, "dotin"),
                            named(corpora, "stackoverflow"),
                            named(corpora, "sayfullina")));

            assertThat(reports.get("skillspan").micro().f1()).isGreaterThan(0.455);
            assertThat(reports.get("skillspan").byLabel().get("Knowledge").f1()).isGreaterThan(0.495);
            assertThat(reports.get("dotin").micro().f1()).isGreaterThan(0.637);
            assertThat(reports.get("stackoverflow").micro().f1()).isGreaterThan(0.593);
            assertThat(reports.get("sayfullina").micro().f1()).isGreaterThan(0.793);
        }
    }

    private static Corpus named(List<Corpus> corpora, String name) {
        return corpora.stream()
                .filter(corpus -> corpus.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
