package io.github.careergraph.learning;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.occupation.Occupation;
import io.github.careergraph.occupation.OccupationQueries;

/** What plans and their items lead to. */
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
        Map<Long, Occupation> found = occupations.byKeys(of.stream()
                .map(plan -> plan.goalOccupationKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return of.stream().map(plan -> found.get(plan.goalOccupationKey)).toList();
    }

    @Description("What to learn from; null when the item is an action.")
    public List<LearningResource> resource(@Source List<LearningPlanItem> of) {
        Map<Long, LearningResource> found = resources.byKeys(of.stream()
                .map(item -> item.resourceKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return of.stream().map(item -> found.get(item.resourceKey)).toList();
    }
}
