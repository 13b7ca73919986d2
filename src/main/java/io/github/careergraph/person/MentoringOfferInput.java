package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("MentoringOfferInput")
@Description("An offer of the caller to guide others in a skill.")
public class MentoringOfferInput {

    @NonNull
    @Description("The slug of a skill that the caller has.")
    public String skill;

    @Description("How many hours a month, 1 to 160.")
    public int hoursPerMonth;
}
