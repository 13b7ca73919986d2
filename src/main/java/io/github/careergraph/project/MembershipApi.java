package io.github.careergraph.project;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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

/** Who takes part in which project. */
@GraphQLApi
@RunOnVirtualThread
public class MembershipApi {

    private final MembershipQueries memberships;
    private final MembershipChanges changes;
    private final ProjectQueries projects;
    private final PersonQueries people;
    private final Batches batches;

    @Inject
    MembershipApi(
            MembershipQueries memberships,
            MembershipChanges changes,
            ProjectQueries projects,
            PersonQueries people,
            Batches batches) {
        this.memberships = memberships;
        this.changes = changes;
        this.projects = projects;
        this.people = people;
        this.batches = batches;
    }

    @Description(
            "The members, past and present, who show their projects to the caller, in the order they were entered.")
    public CompletionStage<@NonNull ProjectMembershipConnection> members(
            @Source Project project,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byKey(MembershipQueries.OF_PROJECT, project.key, batches.page(first, after));
        return batches.load(MembershipQueries.OF_PROJECT, key, memberships::ofProjects)
                .thenApply(ProjectMembershipConnection::new);
    }

    @Description("The projects the person takes or took part in, the last entered first; null when not for the caller.")
    public CompletionStage<ProjectMembershipConnection> projects(
            @Source Person person,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byKey(MembershipQueries.OF_PERSON, person.key, batches.page(first, after));
        return person.shows(ProfilePart.PROJECTS)
                ? batches.load(MembershipQueries.OF_PERSON, key, memberships::ofPeople)
                        .thenApply(ProjectMembershipConnection::new)
                : CompletableFuture.completedFuture(null);
    }

    @Description("The member; null when not for the caller.")
    public List<Person> person(@Source List<ProjectMembership> of) {
        return InOrder.nodes(of, membership -> membership.personKey, people::byKeys);
    }

    @Description("The project.")
    public @NonNull List<@NonNull Project> project(@Source List<ProjectMembership> of) {
        return InOrder.nodes(of, membership -> membership.projectKey, projects::byKeys);
    }

    @Mutation
    @NonNull
    @Description("Makes the caller a member of a project.")
    public ProjectMembership joinProject(
            @Name("input") @NonNull @Description("The project and the caller's part in it.") JoinProjectInput input) {
        return changes.join(input);
    }

    @Mutation
    @NonNull
    @Description("Changes a membership. Somebody who may change the project confirms by it; the member claims by it.")
    public ProjectMembership saveMembership(
            @Name("input") @NonNull @Description("What to change.") SaveMembershipInput input) {
        return changes.save(input);
    }

    @Mutation
    @NonNull
    @Description("Confirms somebody else's role in a project that the caller may change, or takes that back.")
    public ProjectMembership confirmMembership(
            @Name("membership") @Id @NonNull @Description("The membership.") String membership,
            @Name("confirmed") @DefaultValue("true") @Description("False to take the confirmation back.")
                    boolean confirmed) {
        return changes.confirm(membership, confirmed);
    }

    @Mutation
    @NonNull
    @Description("Ends the caller's membership of a project; that it was stays in the graph.")
    public ProjectMembership leaveProject(
            @Name("project") @Id @NonNull @Description("The project.") String project,
            @Name("on") @Description("The last day; today when left out.") LocalDate on) {
        return changes.leave(project, on);
    }

    @Mutation
    @NonNull
    @Description("Removes a membership as if it had never been: one's own, or any of a project one may change.")
    public Project removeMembership(
            @Name("membership") @Id @NonNull @Description("The membership.") String membership) {
        return changes.remove(membership);
    }
}
