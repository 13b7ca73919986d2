package io.github.careergraph.extraction;

import java.util.List;

/**
 * What an extractor found in one text.
 *
 * @param entities in the order of their start; entities of different types may overlap
 * @param degraded true when a lesser extractor answered because the preferred one was away
 * @param extractor name and version of what answered, for provenance
 */
public record Extraction(List<Entity> entities, boolean degraded, String extractor) {

    public Extraction {
        entities = List.copyOf(entities);
    }
}
