package io.github.careergraph.value;

/**
 * What one dimension contributes to the value: its Shapley value, so that the five add up to the whole.
 *
 * @param amount in the units of the value
 */
public record Contribution(Dimension dimension, double amount) {}
