package io.github.careergraph.occupation;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.skill.LabelInput;

@Input("SaveOccupationInput")
@Description("An occupation as a curator wants it. What is left out stays as it is; lists replace those before.")
public class OccupationEntryInput {

    @NonNull
    @Description("The natural key: lower-case letters, digits and hyphens, at most 120.")
    public String slug;

    @Description("The version that was read. When somebody changed the occupation since, the answer is CONFLICT.")
    public Integer version;

    @Description("What those who have it do, at most 8,000 characters.")
    public String description;

    @Description("The code of ISCO-08, one to four digits; empty for none.")
    public String iscoCode;

    @Description("The code of O*NET-SOC, such as 15-1252.00; empty for none.")
    public String socCode;

    @Description("The preparation it takes, 1 to 5.")
    public Integer jobZone;

    @Description("One preferred title for each language; a new occupation needs an English one.")
    public List<@NonNull LabelInput> titles;

    @Description("Other titles, at most 200.")
    public List<@NonNull LabelInput> aliases;

    @Description("The skills that it needs, at most 500.")
    public List<@NonNull OccupationNeedInput> needs;
}
