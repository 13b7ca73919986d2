package io.github.careergraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A node in a list, with its place. */
@RegisterForReflection
public abstract class Edge<N> {

    private final String cursor;
    private final N node;

    protected Edge(String cursor, N node) {
        this.cursor = cursor;
        this.node = node;
    }

    @NonNull
    @Description("The place of the node in this list: give it as after to go on behind it.")
    public String getCursor() {
        return cursor;
    }

    @NonNull
    @Description("The node.")
    public N getNode() {
        return node;
    }
}
