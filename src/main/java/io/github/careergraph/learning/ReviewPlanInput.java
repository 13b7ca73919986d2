package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ReviewPlanInput")
@Description("A look back at a learning plan of the caller's.")
public class ReviewPlanInput {

    @Id
    @NonNull
    @Description("The plan.")
    public String plan;

    @NonNull
    @Description("What was learnt, 1 to 5,000 characters.")
    public String learnt;

    @Description("Hours really spent since the review before, 0 to 5,000.")
    public double hours;
}
