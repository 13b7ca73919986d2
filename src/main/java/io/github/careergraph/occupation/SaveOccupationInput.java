package io.github.careergraph.occupation;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SaveOccupationInput")
@Description("An occupation. What is left out of one that is there stays as it is.")
public class SaveOccupationInput {

    @NonNull
    @Description("The slug: of one that is there, or of a new one.")
    public String slug;

    @Description("The titles, one for each language and at most 50; replaces those before. A new occupation needs one.")
    public List<@NonNull OccupationNameInput> titles;

    @Description("Other names, at most 200; replaces those before.")
    public List<@NonNull OccupationNameInput> aliases;

    @Description("Its group in ISCO-08, 1 to 4 digits; empty for none.")
    public String iscoCode;

    @Description("Its O*NET-SOC code, as 15-1252.00; empty for none.")
    public String socCode;

    @Description("How much preparation it takes, after O*NET, 1 to 5.")
    public Integer jobZone;

    @Description("What one does in it, at most 8,000 characters; empty for nothing.")
    public String description;

    @Description("The skills it needs, at most 300; replaces those before.")
    public List<@NonNull OccupationSkillInput> needs;

    @Description("The version that was read. When somebody changed the occupation since, the answer is CONFLICT.")
    public Integer version;
}
