package io.github.careergraph.project;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SaveMembershipInput")
@Description("Changes to a membership. What is left out stays as it is.")
public class SaveMembershipInput {

    @Id
    @NonNull
    @Description("The membership: one's own, or any of a project one may change.")
    public String membership;

    @Description("The version that was read. When somebody changed the membership since, the answer is CONFLICT.")
    public Integer version;

    @Description("What the person is in the project, 1 to 200 characters.")
    public String role;

    @Description("The person's team in the project, at most 200 characters; empty for none.")
    public String team;

    @Description("The first day.")
    public LocalDate from;

    @Description("The last day, not before the first.")
    public LocalDate to;

    @Description("True to take the last day away: the person is a member again.")
    public Boolean openEnded;

    @Description("Whether the person leads the project's technical work.")
    public Boolean leads;

    @Description("Whether the person manages the project.")
    public Boolean manages;
}
