package io.github.careergraph.project;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CreateProjectInput")
@Description("A new project of the caller's organisation.")
public class CreateProjectInput {

    @NonNull
    @Description("What it is called, 1 to 200 characters.")
    public String name;

    @Description("What it is about, at most 10,000 characters.")
    public String summary;

    @Description("Its first day.")
    public LocalDate from;

    @Description("Its last day, not before the first.")
    public LocalDate to;

    @Description("How far it is; PLANNED when left out.")
    public ProjectStatus status;

    @Description("The teams involved, at most 50, each of 1 to 200 characters.")
    public List<@NonNull String> teams;

    @Description("The skills it uses, at most 50.")
    public List<@NonNull ProjectSkillInput> skillsUsed;

    @Description("The skills it needs, at most 50.")
    public List<@NonNull ProjectSkillInput> skillsNeeded;
}
