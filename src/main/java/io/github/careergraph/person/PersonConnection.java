package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of people.")
public final class PersonConnection extends Connection<Person, PersonConnection.PersonEdge> {

    public PersonConnection(Page<Person> page) {
        super(page, PersonEdge::new);
    }

    @Description("A person in a list.")
    public static final class PersonEdge extends Edge<Person> {
        PersonEdge(String cursor, Person node) {
            super(cursor, node);
        }
    }
}
