package io.github.careergraph.remote;

import java.util.List;

/**
 * Texts to be read.
 *
 * @param language of all of them, BCP 47; null when unknown
 */
public record EntitiesRequest(List<String> texts, String language) {}
