package io.github.careergraph.remote;

import java.util.List;

/** Texts to be turned into vectors. */
public record EmbeddingsRequest(List<String> texts) {}
