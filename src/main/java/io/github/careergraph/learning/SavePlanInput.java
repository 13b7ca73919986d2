package io.github.careergraph.learning;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SavePlanInput")
@Description("Changes to a learning plan of the caller's. What is left out stays as it is.")
public class SavePlanInput {

    @Id
    @NonNull
    @Description("The plan.")
    public String plan;

    @Description("The version that was read. When the plan was changed since, the answer is CONFLICT.")
    public Integer version;

    @Description("What it is called, 1 to 200 characters.")
    public String title;

    @Description("Hours a week for it, 1 to 80.")
    public Integer weeklyHours;

    @Description("By when its goal is to be reached, not before its first day.")
    public LocalDate deadline;

    @Description("True to take the deadline away.")
    public Boolean withoutDeadline;

    @Description("How far it is. COMPLETED only when all its items are done.")
    public PlanStatus status;
}
