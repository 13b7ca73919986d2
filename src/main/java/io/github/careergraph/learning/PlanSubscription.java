package io.github.careergraph.learning;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Subscription;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.subscription.Topic;
import io.github.careergraph.subscription.Watches;

/** Tells people who may see a plan when it has changed. */
@GraphQLApi
@RunOnVirtualThread
public class PlanSubscription {

    /** As migration V11 calls it; its key is a plan's. */
    private static final String PLAN = "plan";

    private final Watches watches;
    private final LearningPlanQueries plans;

    @Inject
    PlanSubscription(Watches watches, LearningPlanQueries plans) {
        this.watches = watches;
        this.plans = plans;
    }

    @Subscription
    @NonNull
    @Description(
            "A learning plan: at once as it is, then whenever it, one of its items or its reviews has changed, once a second at most. Ends with NOT_FOUND when there is none, or none that the caller may see any more.")
    public LearningPlan planProgressed(@Name("plan") @Id @NonNull @Description("The plan's id.") String id) {
        long key = GlobalId.keyOf(LearningPlan.TYPE, "plan", id);
        return watches.now(new Topic(PLAN, key), () -> plans.byKey(key)
                .orElseThrow(() -> CareerGraphException.notFound("plan", "There is no such plan.")));
    }
}
