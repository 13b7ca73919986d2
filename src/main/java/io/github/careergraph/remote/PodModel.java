package io.github.careergraph.remote;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.smallrye.common.annotation.Identifier;

import io.github.careergraph.extraction.Embedding;
import io.github.careergraph.extraction.EntityExtractor;
import io.github.careergraph.extraction.Extraction;
import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.extraction.Passage;
import io.github.careergraph.extraction.TextEmbedder;
import io.github.careergraph.graphql.CareerGraphException;

/** The model of this process and the ways in which it reads texts; a native executable has none. */
@ApplicationScoped
class PodModel {

    /** Short and long, so that the engine has seen shapes of both kinds before the first caller comes. */
    private static final int[] WARM_UP = {1, 10, 100, 1};

    private static final String TEXT =
            "Senior developer with five years of experience in Java and Kubernetes. Led a team of six engineers.\n";

    private final Instance<EntityExtractor> extractor;
    private final Instance<TextEmbedder> embedder;
    private final Reading<Passage, Extraction> entities =
            new Reading<>("entities", passage -> passage.text().length(), passages -> here().extractAll(passages));
    private final Reading<String, Embedding> embeddings =
            new Reading<>("embeddings", String::length, texts -> embedder().embed(texts));

    @Inject
    PodModel(
            @Identifier("model") Instance<EntityExtractor> extractor,
            @Identifier("model") Instance<TextEmbedder> embedder) {
        this.extractor = extractor;
        this.embedder = embedder;
    }

    Reading<Passage, Extraction> entities() {
        return entities;
    }

    Reading<String, Embedding> embeddings() {
        return embeddings;
    }

    /** Loads the model and reads a few texts with it in every way that it has. */
    void warmUp() {
        for (int length : WARM_UP) {
            Passage passage = new Passage(TEXT.repeat(length), "en");
            here().extractAll(List.of(passage));
            here().extractAll(List.of(passage, passage));
        }
        if (here(embedder).embeds()) {
            embedder().embed(List.of(TEXT, TEXT.repeat(WARM_UP[1])));
        }
    }

    private EntityExtractor here() {
        return here(extractor);
    }

    private TextEmbedder embedder() {
        TextEmbedder model = here(embedder);
        if (!model.embeds()) {
            throw CareerGraphException.notFound(null, "The model that is served here gives no embeddings.");
        }
        return model;
    }

    private static <M> M here(Instance<M> model) {
        if (!model.isResolvable()) {
            throw new ExtractionUnavailableException("There is no model in this process");
        }
        return model.get();
    }
}
