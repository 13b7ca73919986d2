package io.github.careergraph.learning;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What owners do to their learning plans, and followers to those of others. */
@GraphQLApi
@RunOnVirtualThread
public class LearningPlanMutations {

    private final PlanChanges changes;
    private final PlanItems items;

    @Inject
    LearningPlanMutations(PlanChanges changes, PlanItems items) {
        this.changes = changes;
        this.items = items;
    }

    @Mutation
    @NonNull
    @Description("Enters a learning plan of the caller's.")
    public LearningPlan createLearningPlan(@Name("input") @NonNull @Description("The plan.") LearningPlanInput input) {
        return changes.create(input);
    }

    @Mutation
    @NonNull
    @Description("Changes what the input names of a plan of the caller's.")
    public LearningPlan savePlan(@Name("input") @NonNull @Description("What to change.") SavePlanInput input) {
        return changes.save(input);
    }

    @Mutation
    @Description("Removes a plan of the caller's with its items and reviews. Answers true.")
    public boolean removePlan(@Name("plan") @Id @NonNull @Description("The plan.") String plan) {
        changes.remove(plan);
        return true;
    }

    @Mutation
    @NonNull
    @Description("Adds an item to a plan of the caller's. A completed plan is active again.")
    public LearningPlan addPlanItem(
            @Name("input") @NonNull @Description("The item and its place.") AddPlanItemInput input) {
        return items.add(input);
    }

    @Mutation
    @NonNull
    @Description("Removes an item from a plan of the caller's.")
    public LearningPlan removePlanItem(
            @Name("item") @Id @NonNull @Description("The item.") String item,
            @Name("version") @Description("The plan's version that was read.") Integer version) {
        return items.remove(item, version);
    }

    @Mutation
    @NonNull
    @Description("Moves an item of a plan of the caller's to another place; the others make room.")
    public LearningPlan movePlanItem(
            @Name("item") @Id @NonNull @Description("The item.") String item,
            @Name("position") @Description("Its new place, from 1 on.") int position,
            @Name("version") @Description("The plan's version that was read.") Integer version) {
        return items.move(item, position, version);
    }

    @Mutation
    @NonNull
    @Description(
            "Marks an item of a plan of the caller's as done, or as not done. The plan is completed with the last.")
    public LearningPlan completePlanItem(
            @Name("item") @Id @NonNull @Description("The item.") String item,
            @Name("done") @DefaultValue("true") @Description("False to mark it as not done.") boolean done,
            @Name("version") @Description("The plan's version that was read.") Integer version) {
        return items.complete(item, done, version);
    }

    @Mutation
    @NonNull
    @Description("Records what was learnt, and how the plan stands: what should be done by now, and what is.")
    public PlanReview reviewPlan(@Name("input") @NonNull @Description("The look back.") ReviewPlanInput input) {
        return changes.review(input);
    }

    @Mutation
    @NonNull
    @Description("Follows somebody else's plan.")
    public LearningPlan followPlan(@Name("plan") @Id @NonNull @Description("The plan.") String plan) {
        return changes.follow(plan);
    }

    @Mutation
    @Description("Follows a plan no longer. Answers true, also when it was not followed.")
    public boolean unfollowPlan(@Name("plan") @Id @NonNull @Description("The plan.") String plan) {
        changes.unfollow(plan);
        return true;
    }
}
