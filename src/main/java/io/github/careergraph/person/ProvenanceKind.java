package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

/** Where it is known from that a person has a skill; each kind stays apart from the others. */
@Description("Where it is known from that a person has a skill.")
public enum ProvenanceKind {
    @Description("The person says so.")
    SELF_DECLARED(0.6),
    @Description("Read out of a document; its confidence is the extractor's probability.")
    EXTRACTED(Double.NaN),
    @Description("Somebody who knows the person says so.")
    ENDORSED(1.0),
    @Description("Somebody has checked it.")
    VERIFIED(1.0);

    private final double confidence;

    ProvenanceKind(double confidence) {
        this.confidence = confidence;
    }

    /**
     * The confidence in a skill of this provenance, above 0 to 1: an editorial judgement, except of EXTRACTED, which
     * brings its own and has none here.
     */
    public double confidence() {
        if (this == EXTRACTED) {
            throw new IllegalStateException("An extracted skill has its extractor's probability.");
        }
        return confidence;
    }
}
