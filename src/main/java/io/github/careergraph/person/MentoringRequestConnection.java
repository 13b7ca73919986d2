package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of requests for mentoring.")
public final class MentoringRequestConnection
        extends Connection<MentoringRequest, MentoringRequestConnection.MentoringRequestEdge> {

    public MentoringRequestConnection(Page<MentoringRequest> page) {
        super(page, MentoringRequestEdge::new);
    }

    @Description("A request for mentoring in a list.")
    public static final class MentoringRequestEdge extends Edge<MentoringRequest> {
        MentoringRequestEdge(String cursor, MentoringRequest node) {
            super(cursor, node);
        }
    }
}
