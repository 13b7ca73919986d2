package io.github.careergraph.activity;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SaveActivityInput")
@Description("Changes to an activity of the caller's. What is left out stays as it is.")
public class SaveActivityInput {

    @Id
    @NonNull
    @Description("The activity.")
    public String activity;

    @Description("The version that was read. When somebody changed the activity since, the answer is CONFLICT.")
    public Integer version;

    @Description("What kind of evidence it is.")
    public ActivityKind kind;

    @Description("What it is called, 1 to 300 characters.")
    public String title;

    @Description("Where it can be seen: an http or https address of at most 2,000 characters; empty for nowhere.")
    public String url;

    @Description("When it was, or ended; not in the future.")
    public LocalDate date;

    @Description("How many it reached, 0 to 1,000,000,000.")
    public Integer audienceReached;

    @Description("The slugs of the skills it is about, at most 20; replaces those before.")
    public List<@NonNull String> skills;

    @Id
    @Description("The project it belongs to: one that the caller is or was a member of; empty for none.")
    public String project;
}
