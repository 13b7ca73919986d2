package io.github.careergraph.project;

import java.util.List;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InOrder;

/** Projects, their skills, and who would cover what they need. */
@GraphQLApi
@RunOnVirtualThread
public class ProjectApi {

    private final ProjectQueries projects;
    private final ProjectChanges changes;
    private final Teams teams;
    private final Batches batches;

    @Inject
    ProjectApi(ProjectQueries projects, ProjectChanges changes, Teams teams, Batches batches) {
        this.projects = projects;
        this.changes = changes;
        this.teams = teams;
        this.batches = batches;
    }

    @Query
    @Description("A project by id; null when there is none, or none that the caller may see.")
    public Project project(@Name("id") @Id @NonNull @Description("The project's id.") String id) {
        return projects.byKey(GlobalId.keyOf(Project.TYPE, "id", id)).orElse(null);
    }

    @Query
    @NonNull
    @Description("Projects of the caller's organisation.")
    public ProjectConnection projects(
            @Name("filter") @Description("Which projects; all when left out.") ProjectFilter filter,
            @Name("orderBy") @DefaultValue("NAME") @Description("In which order.") ProjectOrder orderBy,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return new ProjectConnection(projects.page(filter, orderBy, batches.page(first, after)));
    }

    @Query
    @NonNull
    @Description("Who of the organisation would cover the project's needed skills best, from what they show.")
    public TeamProposal teamFor(
            @Name("project") @Id @NonNull @Description("The project.") String project,
            @Name("size") @Description("How many people at most, 1 to 20.") int size) {
        return teams.propose(GlobalId.keyOf(Project.TYPE, "project", project), size);
    }

    @Description("The skills the work is done with, those at the highest level first.")
    public @NonNull List<@NonNull List<@NonNull ProjectSkill>> skillsUsed(@Source List<Project> of) {
        return InOrder.lists(of, project -> project.key, projects.skills(of, SkillPurpose.USED));
    }

    @Description("The skills the project looks for, those at the highest level first.")
    public @NonNull List<@NonNull List<@NonNull ProjectSkill>> skillsNeeded(@Source List<Project> of) {
        return InOrder.lists(of, project -> project.key, projects.skills(of, SkillPurpose.NEEDED));
    }

    @Mutation
    @NonNull
    @Description("Enters a project of the caller's organisation.")
    public Project createProject(@Name("input") @NonNull @Description("The project.") CreateProjectInput input) {
        return changes.create(input);
    }

    @Mutation
    @NonNull
    @Description("Changes what the input names of a project. For its creator, its confirmed leads and managers, and"
            + " the role manager.")
    public Project saveProject(@Name("input") @NonNull @Description("What to change.") SaveProjectInput input) {
        return changes.save(input);
    }
}
