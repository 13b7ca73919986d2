package io.github.careergraph.value;

/**
 * One piece of evidence for one dimension. It weighs {@code base · reach · recency · confidence}.
 *
 * @param base the worth of its kind, from the policy table; of a skill by level, demand and premium
 * @param reach at least 1, growing with the logarithm of the audience or of the size
 * @param recency in [0, 1]: {@code 2^(−age/half-life)}
 * @param confidence in [0, 1]
 */
public record Evidence(
        Dimension dimension, EvidenceSource source, double base, double reach, double recency, double confidence) {

    public double weight() {
        return base * reach * recency * confidence;
    }
}
