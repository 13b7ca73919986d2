package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

@Description("How far a learning plan is.")
public enum PlanStatus {
    @Description("Being written.")
    DRAFT,
    @Description("Being followed.")
    ACTIVE,
    @Description("All its items are done.")
    COMPLETED,
    @Description("Given up.")
    ABANDONED
}
