package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of occupations.")
public final class OccupationConnection extends Connection<Occupation, OccupationConnection.OccupationEdge> {

    OccupationConnection(Page<Occupation> page) {
        super(page, OccupationEdge::new);
    }

    @Description("An occupation in a list.")
    public static final class OccupationEdge extends Edge<Occupation> {
        OccupationEdge(String cursor, Occupation node) {
            super(cursor, node);
        }
    }
}
