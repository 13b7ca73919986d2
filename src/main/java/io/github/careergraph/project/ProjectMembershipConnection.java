package io.github.careergraph.project;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of memberships of projects.")
public final class ProjectMembershipConnection
        extends Connection<ProjectMembership, ProjectMembershipConnection.ProjectMembershipEdge> {

    public ProjectMembershipConnection(Page<ProjectMembership> page) {
        super(page, ProjectMembershipEdge::new);
    }

    @Description("A membership in a list.")
    public static final class ProjectMembershipEdge extends Edge<ProjectMembership> {
        ProjectMembershipEdge(String cursor, ProjectMembership node) {
            super(cursor, node);
        }
    }
}
