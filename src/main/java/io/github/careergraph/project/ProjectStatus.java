package io.github.careergraph.project;

import org.eclipse.microprofile.graphql.Description;

@Description("How far a project is.")
public enum ProjectStatus {
    /** Not begun. */
    PLANNED,
    /** Being worked on. */
    ACTIVE,
    /** Done. */
    COMPLETED,
    /** Given up. */
    CANCELLED
}
