package io.github.careergraph.interest;

/**
 * What somebody once did with an item, or says of it.
 *
 * @param ageDays since then, at least 0
 */
public record Trace(String item, float[] vector, Signal signal, double ageDays) {}
