package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

@Description("What a learning resource costs.")
public enum ResourceCost {
    @Description("Nothing.")
    FREE,
    @Description("Nothing for a part of it.")
    FREEMIUM,
    @Description("Money.")
    PAID
}
