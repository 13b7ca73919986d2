package io.github.careergraph.activity;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of activities.")
public final class ActivityConnection extends Connection<Activity, ActivityConnection.ActivityEdge> {

    public ActivityConnection(Page<Activity> page) {
        super(page, ActivityEdge::new);
    }

    @Description("An activity in a list.")
    public static final class ActivityEdge extends Edge<Activity> {
        ActivityEdge(String cursor, Activity node) {
            super(cursor, node);
        }
    }
}
