package io.github.careergraph.extraction;

/**
 * Where a text lies among others: texts of like meaning and use lie in like directions.
 *
 * @param model name and version of what placed it; only vectors of the same model compare
 * @param vector of length 1, so that the cosine of two is their scalar product; zeros for a text without a word
 */
public record Embedding(String model, float[] vector) {}
