package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of learning plans.")
public final class LearningPlanConnection extends Connection<LearningPlan, LearningPlanConnection.LearningPlanEdge> {

    public LearningPlanConnection(Page<LearningPlan> page) {
        super(page, LearningPlanEdge::new);
    }

    @Description("A learning plan in a list.")
    public static final class LearningPlanEdge extends Edge<LearningPlan> {
        LearningPlanEdge(String cursor, LearningPlan node) {
            super(cursor, node);
        }
    }
}
