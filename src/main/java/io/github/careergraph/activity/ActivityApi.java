package io.github.careergraph.activity;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.project.Project;
import io.github.careergraph.project.ProjectQueries;
import io.github.careergraph.skill.Skill;

/** What people did: of a person, in a project, and how it is recorded and verified. */
@GraphQLApi
@RunOnVirtualThread
public class ActivityApi {

    private final ActivityQueries activities;
    private final ActivityChanges changes;
    private final ProjectQueries projects;
    private final PersonQueries people;
    private final Batches batches;

    @Inject
    ActivityApi(
            ActivityQueries activities,
            ActivityChanges changes,
            ProjectQueries projects,
            PersonQueries people,
            Batches batches) {
        this.activities = activities;
        this.changes = changes;
        this.projects = projects;
        this.people = people;
        this.batches = batches;
    }

    @Description("What the person did, the latest first; null when not for the caller.")
    public CompletionStage<ActivityConnection> activities(
            @Source Person person,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after,
            @Name("kinds") @Description("Only these kinds; all when left out.") List<ActivityKind> kinds) {
        String only = kinds == null
                ? null
                : kinds.stream()
                        .filter(Objects::nonNull)
                        .map(Enum::name)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(","));
        PageKey key = PageKey.byDate(ActivityQueries.OF_PERSON, person.key, only, batches.page(first, after));
        return person.shows(ProfilePart.ACTIVITIES)
                ? batches.load(ActivityQueries.OF_PERSON, key, activities::ofPeople)
                        .thenApply(ActivityConnection::new)
                : CompletableFuture.completedFuture(null);
    }

    @Description("What was done in the project by people who show that to the caller, the latest first.")
    public CompletionStage<@NonNull ActivityConnection> activities(
            @Source Project project,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byDate(ActivityQueries.OF_PROJECT, project.key, null, batches.page(first, after));
        return batches.load(ActivityQueries.OF_PROJECT, key, activities::ofProjects)
                .thenApply(ActivityConnection::new);
    }

    @Description("Who did it; null when not for the caller.")
    public List<Person> person(@Source List<Activity> of) {
        return InOrder.nodes(of, activity -> activity.personKey, people::byKeys);
    }

    @Description("Who verified it; null when nobody did, or when not for the caller.")
    public List<Person> verifiedBy(@Source List<Activity> of) {
        return InOrder.nodes(of, activity -> activity.verifierKey, people::byKeys);
    }

    @Description("The skills it is about.")
    public @NonNull List<@NonNull List<@NonNull Skill>> skills(@Source List<Activity> of) {
        return InOrder.lists(of, activity -> activity.key, activities.skills(of));
    }

    @Description(
            "The project it belongs to; null when there is none, or when the person's projects are not for the caller.")
    public List<Project> project(@Source List<Activity> of) {
        List<Person> members =
                InOrder.nodes(of, activity -> activity.projectKey == null ? null : activity.personKey, people::byKeys);
        List<Project> found = InOrder.nodes(of, activity -> activity.projectKey, projects::byKeys);
        return IntStream.range(0, of.size())
                .mapToObj(
                        i -> members.get(i) != null && members.get(i).shows(ProfilePart.PROJECTS) ? found.get(i) : null)
                .toList();
    }

    @Mutation
    @NonNull
    @Description("Records something the caller did, self-declared until somebody verifies it.")
    public Activity recordActivity(@Name("input") @NonNull @Description("The activity.") RecordActivityInput input) {
        return changes.record(input);
    }

    @Mutation
    @NonNull
    @Description("Changes what the input names of an activity of the caller's. A verification of it lapses.")
    public Activity saveActivity(@Name("input") @NonNull @Description("What to change.") SaveActivityInput input) {
        return changes.save(input);
    }

    @Mutation
    @Description("Removes an activity of the caller's. Answers true.")
    public boolean removeActivity(@Name("activity") @Id @NonNull @Description("The activity.") String activity) {
        changes.remove(activity);
        return true;
    }

    @Mutation
    @NonNull
    @Description(
            "Verifies somebody else's activity, or takes that back. For who leads its project, and the role manager.")
    public Activity verifyActivity(
            @Name("activity") @Id @NonNull @Description("The activity.") String activity,
            @Name("verified") @DefaultValue("true") @Description("False to take the verification back.")
                    boolean verified) {
        return changes.verify(activity, verified);
    }
}
