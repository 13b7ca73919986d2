package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of learning resources.")
public final class LearningResourceConnection
        extends Connection<LearningResource, LearningResourceConnection.LearningResourceEdge> {

    public LearningResourceConnection(Page<LearningResource> page) {
        super(page, LearningResourceEdge::new);
    }

    @Description("A learning resource in a list.")
    public static final class LearningResourceEdge extends Edge<LearningResource> {
        LearningResourceEdge(String cursor, LearningResource node) {
            super(cursor, node);
        }
    }
}
