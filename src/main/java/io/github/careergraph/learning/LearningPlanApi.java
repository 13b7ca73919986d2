package io.github.careergraph.learning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;

/** Learning plans, their items and reviews, and who follows them. */
@GraphQLApi
@RunOnVirtualThread
public class LearningPlanApi {

    private static final String EFFORT = "LearningPlan.effort";

    private final LearningPlanQueries plans;
    private final PersonQueries people;
    private final SkillLookup skills;
    private final Batches batches;

    @Inject
    LearningPlanApi(LearningPlanQueries plans, PersonQueries people, SkillLookup skills, Batches batches) {
        this.plans = plans;
        this.people = people;
        this.skills = skills;
        this.batches = batches;
    }

    @Query
    @Description("A learning plan by id; null when there is none, or none that the caller may see.")
    public LearningPlan learningPlan(@Name("id") @Id @NonNull @Description("The plan's id.") String id) {
        return plans.byKey(GlobalId.keyOf(LearningPlan.TYPE, "id", id)).orElse(null);
    }

    @Description("The person's learning plans, the newest first; null when not for the caller.")
    public CompletionStage<LearningPlanConnection> learningPlans(
            @Source Person person,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byKey(LearningPlanQueries.OF_PERSON, person.key, batches.page(first, after));
        return person.shows(ProfilePart.LEARNING_PLANS)
                ? batches.load(LearningPlanQueries.OF_PERSON, key, plans::ofPeople)
                        .thenApply(LearningPlanConnection::new)
                : CompletableFuture.completedFuture(null);
    }

    @Description("The learning plans of others that the person follows and the caller may see, the newest first; null"
            + " when the person's plans are not for the caller.")
    public CompletionStage<LearningPlanConnection> followedPlans(
            @Source Person person,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byKey(LearningPlanQueries.FOLLOWED, person.key, batches.page(first, after));
        return person.shows(ProfilePart.LEARNING_PLANS)
                ? batches.load(LearningPlanQueries.FOLLOWED, key, plans::followed)
                        .thenApply(LearningPlanConnection::new)
                : CompletableFuture.completedFuture(null);
    }

    @Description("Looks back at the plan, the latest first.")
    public CompletionStage<@NonNull PlanReviewConnection> reviews(
            @Source LearningPlan plan,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byKey(LearningPlanQueries.REVIEWS, plan.key, batches.page(first, after));
        return batches.load(LearningPlanQueries.REVIEWS, key, plans::reviews).thenApply(PlanReviewConnection::new);
    }

    @Description("Whose plan it is; null when not for the caller.")
    public List<Person> owner(@Source List<LearningPlan> of) {
        return InOrder.nodes(of, plan -> plan.ownerKey, people::byKeys);
    }

    @Description("What to learn and do, in order: at most 200.")
    public @NonNull List<@NonNull List<@NonNull LearningPlanItem>> items(@Source List<LearningPlan> of) {
        return InOrder.lists(of, plan -> plan.key, plans.items(keys(of)));
    }

    @Description("The skills to reach; empty unless that is the goal.")
    public @NonNull List<@NonNull List<@NonNull GoalSkill>> goalSkills(@Source List<LearningPlan> of) {
        return InOrder.lists(of, plan -> plan.key, plans.goalSkills(keys(of)));
    }

    @Description("How many people follow it.")
    public @NonNull List<@NonNull Integer> followerCount(@Source List<LearningPlan> of) {
        Map<Long, Long> followers = plans.followers(keys(of));
        return of.stream()
                .map(plan -> followers.getOrDefault(plan.key, 0L).intValue())
                .toList();
    }

    @Description("The part of its hours that is done, 0 to 1; null when it has no items.")
    public CompletionStage<Double> progress(@Source LearningPlan plan) {
        return effort(plan).thenApply(PlanEffort::progress);
    }

    @Description("Hours of all its items.")
    public CompletionStage<@NonNull Double> hours(@Source LearningPlan plan) {
        return effort(plan).thenApply(PlanEffort::hours);
    }

    @Description("Hours of its items that are done.")
    public CompletionStage<@NonNull Double> doneHours(@Source LearningPlan plan) {
        return effort(plan).thenApply(PlanEffort::doneHours);
    }

    @Description("The skill it is for.")
    public List<Skill> skill(@Source List<LearningPlanItem> of) {
        return InOrder.nodes(of, item -> item.skillKey, skills::byKeys);
    }

    private CompletionStage<PlanEffort> effort(LearningPlan plan) {
        return batches.load(EFFORT, plan.key, plans::effort)
                .thenApply(found -> Objects.requireNonNullElse(found, PlanEffort.NONE));
    }

    private static List<Long> keys(List<LearningPlan> of) {
        return of.stream().map(plan -> plan.key).toList();
    }
}
