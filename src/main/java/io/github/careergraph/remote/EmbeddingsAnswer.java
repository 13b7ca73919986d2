package io.github.careergraph.remote;

import java.util.List;

import io.github.careergraph.extraction.Embedding;

/**
 * A vector for each text of a request, in the order of the texts.
 *
 * @param model name and version of what made them; only vectors of the same model compare
 * @param dimension how many numbers each has
 * @param vectors of length 1; zeros for a text without a word
 */
public record EmbeddingsAnswer(String model, int dimension, List<float[]> vectors) {

    static EmbeddingsAnswer of(List<Embedding> embeddings) {
        Embedding first = embeddings.getFirst();
        return new EmbeddingsAnswer(
                first.model(),
                first.vector().length,
                embeddings.stream().map(Embedding::vector).toList());
    }
}
