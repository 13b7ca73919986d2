package io.github.careergraph.graphql;

import java.util.Optional;

/** Finds the nodes of one type for {@code node(id)}; each feature brings a bean for each of its types. */
public interface NodeSource {

    /** The GraphQL type's name, as in a {@link GlobalId}. */
    String type();

    /** The node as the caller may see it, or empty when it is not there or not for the caller. */
    Optional<? extends Node> find(long key);
}
