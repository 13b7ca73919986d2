package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

@Description("What a learning resource costs.")
public enum ResourceCost {
    /** Nothing. */
    FREE,
    /** Nothing for a part of it. */
    FREEMIUM,
    /** Money. */
    PAID
}
