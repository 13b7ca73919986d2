package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of the connections of a person.")
public final class ConnectionConnection extends Connection<Contact, ConnectionConnection.ConnectionEdge> {

    public ConnectionConnection(Page<Contact> page) {
        super(page, ConnectionEdge::new);
    }

    @Description("A connection in a list.")
    public static final class ConnectionEdge extends Edge<Contact> {
        ConnectionEdge(String cursor, Contact node) {
            super(cursor, node);
        }
    }
}
