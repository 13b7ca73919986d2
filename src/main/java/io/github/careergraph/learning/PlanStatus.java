package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

@Description("How far a learning plan is.")
public enum PlanStatus {
    /** Being written. */
    DRAFT,
    /** Being followed. */
    ACTIVE,
    /** All its items are done. */
    COMPLETED,
    /** Given up. */
    ABANDONED
}
