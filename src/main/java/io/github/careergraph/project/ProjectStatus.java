package io.github.careergraph.project;

import org.eclipse.microprofile.graphql.Description;

@Description("How far a project is.")
public enum ProjectStatus {
    @Description("Not begun.")
    PLANNED,
    @Description("Being worked on.")
    ACTIVE,
    @Description("Done.")
    COMPLETED,
    @Description("Given up.")
    CANCELLED
}
