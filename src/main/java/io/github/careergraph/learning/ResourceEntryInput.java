package io.github.careergraph.learning;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SaveResourceInput")
@Description("A learning resource as a curator wants it. What is left out stays as it is; lists replace those before.")
public class ResourceEntryInput {

    @NonNull
    @Description("The natural key: lower-case letters, digits and hyphens, at most 120.")
    public String slug;

    @Description("The version that was read. When somebody changed the resource since, the answer is CONFLICT.")
    public Integer version;

    @Description("What it is called, 1 to 300 characters; needed for a new one.")
    public String title;

    @Description("Who made it or offers it, 1 to 200 characters; needed for a new one.")
    public String provider;

    @Description("Where it is on the web, an http or https address; needed for a new one.")
    public String url;

    @Description("What it is; needed for a new one.")
    public ResourceKind kind;

    @Description("The language it is in, a BCP 47 tag; en when a new one has none.")
    public String language;

    @Description("Typical hours to work through it, 0.01 to 5000; needed for a new one.")
    public Double hours;

    @Description("What it costs; needed for a new one.")
    public ResourceCost cost;

    @Description("What it is, at most 8,000 characters.")
    public String description;

    @Description("The skills that it teaches, at most 50.")
    public List<@NonNull ResourceLevelInput> teaches;

    @Description("The skills that it takes for granted, at most 50.")
    public List<@NonNull ResourceLevelInput> requires;
}
