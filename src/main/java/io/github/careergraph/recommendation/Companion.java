package io.github.careergraph.recommendation;

/**
 * A skill that goes with another, as an operator has entered it.
 *
 * @param weight how strongly having the other speaks for it, above 0 to 1; what one has adds up
 */
public record Companion(String slug, double weight) {}
