package io.github.careergraph.inference;

/**
 * @param scores for each token one score per tag of every scheme, scheme after scheme, not normalised
 */
public record TaggedText(Tokens tokens, float[][] scores) {}
