package io.github.careergraph.project;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of projects.")
public final class ProjectConnection extends Connection<Project, ProjectConnection.ProjectEdge> {

    public ProjectConnection(Page<Project> page) {
        super(page, ProjectEdge::new);
    }

    @Description("A project in a list.")
    public static final class ProjectEdge extends Edge<Project> {
        ProjectEdge(String cursor, Project node) {
            super(cursor, node);
        }
    }
}
