package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of reviews of a plan.")
public final class PlanReviewConnection extends Connection<PlanReview, PlanReviewConnection.PlanReviewEdge> {

    public PlanReviewConnection(Page<PlanReview> page) {
        super(page, PlanReviewEdge::new);
    }

    @Description("A review in a list.")
    public static final class PlanReviewEdge extends Edge<PlanReview> {
        PlanReviewEdge(String cursor, PlanReview node) {
            super(cursor, node);
        }
    }
}
