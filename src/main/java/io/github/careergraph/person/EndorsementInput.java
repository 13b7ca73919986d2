package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("EndorsementInput")
@Description("An endorsement by the caller.")
public class EndorsementInput {

    @Id
    @NonNull
    @Description("Whose skill it is; not the caller's own.")
    public String person;

    @NonNull
    @Description("The slug of a skill that this person has and shows to the caller.")
    public String skill;

    @Description("Why, at most 1,000 characters.")
    public String note;
}
