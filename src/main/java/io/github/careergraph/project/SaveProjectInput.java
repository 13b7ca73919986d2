package io.github.careergraph.project;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SaveProjectInput")
@Description("Changes to a project. What is left out stays as it is.")
public class SaveProjectInput {

    @Id
    @NonNull
    @Description("The project.")
    public String project;

    @Description("The version that was read. When somebody changed the project since, the answer is CONFLICT.")
    public Integer version;

    @Description("What it is called, 1 to 200 characters.")
    public String name;

    @Description("What it is about, at most 10,000 characters; empty for nothing.")
    public String summary;

    @Description("Its first day.")
    public LocalDate from;

    @Description("Its last day, not before the first.")
    public LocalDate to;

    @Description("True to take the last day away.")
    public Boolean openEnded;

    @Description("How far it is.")
    public ProjectStatus status;

    @Description("The teams involved, at most 50, each of 1 to 200 characters; replaces those before.")
    public List<@NonNull String> teams;

    @Description("The skills it uses, at most 50; replaces those before.")
    public List<@NonNull ProjectSkillInput> skillsUsed;

    @Description("The skills it needs, at most 50; replaces those before.")
    public List<@NonNull ProjectSkillInput> skillsNeeded;
}
