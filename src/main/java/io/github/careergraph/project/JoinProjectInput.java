package io.github.careergraph.project;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("JoinProjectInput")
@Description("The caller's membership of a project, self-declared until somebody confirms it.")
public class JoinProjectInput {

    @Id
    @NonNull
    @Description("The project.")
    public String project;

    @NonNull
    @Description("What one is in the project, 1 to 200 characters.")
    public String role;

    @Description("One's team in the project, at most 200 characters.")
    public String team;

    @Description("The first day.")
    public LocalDate from;

    @Description("The last day, for a membership of the past; not before the first.")
    public LocalDate to;

    @Description("Whether one leads the project's technical work; false when left out.")
    public Boolean leads;

    @Description("Whether one manages the project; false when left out.")
    public Boolean manages;
}
