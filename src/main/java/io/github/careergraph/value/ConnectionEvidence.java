package io.github.careergraph.value;

/**
 * A person's connections of one kind, counted together.
 *
 * @param kind COLLEAGUE, MENTOR …; {@code CONNECTION_} before it names the row of {@link EvidenceWeights}, and
 *     {@code CONNECTION} is the row of kinds that have none of their own
 * @param count at least 0
 * @param strength how well connected the other sides are on average, in [0, 1000]; 1 is the average person, and all of them before
 *     an organisation has been ranked
 */
public record ConnectionEvidence(String kind, int count, double strength) {

    public ConnectionEvidence {
        Checks.text("kind", kind);
        Checks.range("count", count, 0, Integer.MAX_VALUE);
        Checks.range("strength", strength, 0, 1000);
    }
}
