package io.github.careergraph.activity;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RecordActivityInput")
@Description("Something the caller did.")
public class RecordActivityInput {

    @NonNull
    @Description("What kind of evidence it is.")
    public ActivityKind kind;

    @NonNull
    @Description("What it is called, 1 to 300 characters.")
    public String title;

    @Description("Where it can be seen: an http or https address of at most 2,000 characters.")
    public String url;

    @NonNull
    @Description("When it was, or ended; not in the future.")
    public LocalDate date;

    @Description("How many it reached, 0 to 1,000,000,000; 0 when left out.")
    public Integer audienceReached;

    @Description("The slugs of the skills it is about, at most 20.")
    public List<@NonNull String> skills;

    @Id
    @Description("The project it belongs to: one that the caller is or was a member of.")
    public String project;
}
