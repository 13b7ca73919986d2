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
import io.github.careergraph.interest.InterestUnavailableException;
import io.github.careergraph.interest.ItemText;
import io.github.careergraph.interest.ItemTower;
import io.github.careergraph.interest.PlacedItems;

/** The models of this process and the ways in which it reads texts; a native executable has none. */
@ApplicationScoped
class PodModel {

    /** Short and long, so that the engine has seen shapes of both kinds before the first caller comes. */
    private static final int[] WARM_UP = {1, 10, 100, 1};

    private static final String TEXT =
            "Senior developer with five years of experience in Java and Kubernetes. Led a team of six engineers.\n";

    private final Instance<EntityExtractor> extractor;
    private final Instance<TextEmbedder> embedder;
    private final Instance<ItemTower> tower;
    private final Reading<Passage, Extraction> entities =
            new Reading<>("entities", passage -> passage.text().length(), passages -> here().extractAll(passages));
    private final Reading<String, Embedding> embeddings =
            new Reading<>("embeddings", String::length, texts -> embedder().embed(texts));

    private final Reading<ItemText, PlacedItems> interests =
            new Reading<>("interests", item -> item.text().length(), this::place);

    @Inject
    PodModel(
            @Identifier("model") Instance<EntityExtractor> extractor,
            @Identifier("model") Instance<TextEmbedder> embedder,
            @Identifier("model") Instance<ItemTower> tower) {
        this.extractor = extractor;
        this.embedder = embedder;
        this.tower = tower;
    }

    Reading<Passage, Extraction> entities() {
        return entities;
    }

    Reading<String, Embedding> embeddings() {
        return embeddings;
    }

    Reading<ItemText, PlacedItems> interests() {
        return interests;
    }

    /** Loads the models and reads a few texts with it in every way that it has. */
    void warmUp() {
        for (int length : WARM_UP) {
            Passage passage = new Passage(TEXT.repeat(length), "en");
            here().extractAll(List.of(passage));
            here().extractAll(List.of(passage, passage));
        }
        if (here(embedder).embeds()) {
            embedder().embed(List.of(TEXT, TEXT.repeat(WARM_UP[1])));
        }
        place(List.of(new ItemText("skill:java", TEXT)));
    }

    private List<PlacedItems> place(List<ItemText> items) {
        try {
            PlacedItems placed = here(tower).place(items);
            return placed.vectors().stream()
                    .map(vector -> new PlacedItems(placed.model(), placed.tower(), List.of(vector)))
                    .toList();
        } catch (InterestUnavailableException away) {
            throw new ExtractionUnavailableException(away.getMessage(), away);
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
