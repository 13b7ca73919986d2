package io.github.careergraph.value;

/**
 * A person's score in one dimension.
 *
 * @param known whether anything is on record for the dimension. When nothing is, the score is 0 because an empty sum is
 *     0 and says nothing about the person: missing evidence is not a proven weakness.
 * @param score in [0, 100)
 * @param evidence how many pieces of evidence made it
 */
public record DimensionScore(Dimension dimension, boolean known, double score, int evidence) {}
