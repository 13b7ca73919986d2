package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of connections that are asked for.")
public final class ConnectionRequestConnection
        extends Connection<ConnectionRequest, ConnectionRequestConnection.ConnectionRequestEdge> {

    public ConnectionRequestConnection(Page<ConnectionRequest> page) {
        super(page, ConnectionRequestEdge::new);
    }

    @Description("A connection that is asked for, in a list.")
    public static final class ConnectionRequestEdge extends Edge<ConnectionRequest> {
        ConnectionRequestEdge(String cursor, ConnectionRequest node) {
            super(cursor, node);
        }
    }
}
