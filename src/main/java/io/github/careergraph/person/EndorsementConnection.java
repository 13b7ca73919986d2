package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of the endorsements of a skill.")
public final class EndorsementConnection extends Connection<Endorsement, EndorsementConnection.EndorsementEdge> {

    public EndorsementConnection(Page<Endorsement> page) {
        super(page, EndorsementEdge::new);
    }

    @Description("An endorsement in a list.")
    public static final class EndorsementEdge extends Edge<Endorsement> {
        EndorsementEdge(String cursor, Endorsement node) {
            super(cursor, node);
        }
    }
}
