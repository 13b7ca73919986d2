package io.github.careergraph.learning;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.occupation.Occupation;
import io.github.careergraph.occupation.OccupationQueries;

/** What plans and their items lead to. */
@RegisterForReflection
@GraphQLApi
@RunOnVirtualThread
public class PlanTargetApi {

    private final OccupationQueries occupations;
    private final LearningResources resources;

    @Inject
    PlanTargetApi(OccupationQueries occupations, LearningResources resources) {
        this.occupations = occupations;
        this.resources = resources;
    }

    @Description("The occupation to reach; null unless that is the goal.")
    public List<Occupation> goalOccupation(@Source List<LearningPlan> of) {
        return InOrder.nodes(of, plan -> plan.goalOccupationKey, occupations::byKeys);
    }

    @Description("What to learn from; null when the item is an action.")
    public List<LearningResource> resource(@Source List<LearningPlanItem> of) {
        return InOrder.nodes(of, item -> item.resourceKey, resources::byKeys);
    }
}
