package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AddPlanItemInput")
@Description("One more thing to learn or do in a learning plan of the caller's.")
public class AddPlanItemInput {

    @Id
    @NonNull
    @Description("The plan.")
    public String plan;

    @Description("The version that was read. When the plan was changed since, the answer is CONFLICT.")
    public Integer version;

    @NonNull
    @Description("What to learn or do.")
    public PlanItemInput item;

    @Description("Its place, 1 to one more than there are; the last when left out.")
    public Integer position;
}
