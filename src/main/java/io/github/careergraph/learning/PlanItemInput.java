package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("PlanItemInput")
@Description("One thing to learn or do.")
public class PlanItemInput {

    @NonNull
    @Description("Which step of a career it belongs to.")
    public CareerStep step;

    @Description("What is to be done, 1 to 300 characters; the resource's title when left out.")
    public String title;

    @Description("The slug or id of the learning resource to work through.")
    public String resource;

    @Description("The slug of the skill it is for.")
    public String skill;

    @Description("Hours it takes, above 0 to 5,000; the resource's hours when left out.")
    public Double hours;

    @Description("The week of the plan in which it begins, 1 to 1,040.")
    public Integer weekFrom;

    @Description("The week of the plan in which it ends, not before it begins; that week when left out.")
    public Integer weekTo;
}
