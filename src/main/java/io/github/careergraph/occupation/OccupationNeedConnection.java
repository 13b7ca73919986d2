package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of the skills that an occupation needs, essential ones first, the most important first.")
public final class OccupationNeedConnection
        extends Connection<OccupationNeed, OccupationNeedConnection.OccupationNeedEdge> {

    OccupationNeedConnection(Page<OccupationNeed> page) {
        super(page, OccupationNeedEdge::new);
    }

    @Description("A needed skill in a list.")
    public static final class OccupationNeedEdge extends Edge<OccupationNeed> {
        OccupationNeedEdge(String cursor, OccupationNeed node) {
            super(cursor, node);
        }
    }
}
