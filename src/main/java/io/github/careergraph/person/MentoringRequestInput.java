package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("MentoringRequestInput")
@Description("What the caller asks of a mentor.")
public class MentoringRequestInput {

    @Id
    @NonNull
    @Description("Who offers it; somebody else than the caller.")
    public String mentor;

    @NonNull
    @Description("The slug of the skill that is offered.")
    public String skill;

    @Description("What for, at most 2,000 characters.")
    public String message;

    @Description("How many hours a month, 1 up to those of the offer; 2, or those of the offer if it is for less, when"
            + " left out.")
    public Integer hoursPerMonth;
}
