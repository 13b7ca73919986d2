package io.github.careergraph.inference;

import java.util.List;
import java.util.Map;

import io.github.careergraph.extraction.EntityType;

/**
 * One way of labelling text, learnt from data that was labelled that way; a model has an output head for each.
 *
 * @param tags the tag of each output, in order
 * @param types which labels are worth telling, and as what; a label that is not here is recognised but kept quiet
 */
public record LabelScheme(String name, List<String> tags, Map<String, EntityType> types) {

    public LabelScheme {
        tags = List.copyOf(tags);
        types = Map.copyOf(types);
    }
}
