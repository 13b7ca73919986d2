package io.github.careergraph.inference;

/**
 * A labelled stretch of tokens.
 *
 * @param from its first token
 * @param to the token after its last
 * @param confidence from 0 to 1
 */
public record TokenSpan(String label, int from, int to, double confidence) {}
