package io.github.careergraph.extraction;

import java.util.List;

/**
 * What was found in a text, with the nodes of the taxonomy that are meant.
 *
 * @param mentions in the order of their start
 * @param degraded true when the dictionary answered alone because the model was away
 * @param extractor what answered, for provenance
 */
public record LinkedExtraction(List<Mention> mentions, boolean degraded, String extractor) {

    public LinkedExtraction {
        mentions = List.copyOf(mentions);
    }
}
