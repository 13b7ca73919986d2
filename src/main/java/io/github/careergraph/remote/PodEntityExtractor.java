package io.github.careergraph.remote;

import java.util.List;

import io.github.careergraph.extraction.EntityExtractor;
import io.github.careergraph.extraction.Extraction;
import io.github.careergraph.extraction.ExtractionUnavailableException;

/** Asks the model of an inference pod. */
final class PodEntityExtractor implements EntityExtractor {

    private final PodApi pod;
    private final PodGuard guard;

    PodEntityExtractor(PodApi pod, PodGuard guard) {
        this.pod = pod;
        this.guard = guard;
    }

    @Override
    public Extraction extract(String text, String language) {
        EntitiesRequest request = new EntitiesRequest(List.of(text), language);
        try {
            return guard.call(EntitiesAnswer.class, () -> pod.entities(request)).extraction(text);
        } catch (RefusedByPodException refused) {
            throw new ExtractionUnavailableException("The inference pod refused a text: " + refused.getMessage());
        }
    }
}
