package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

@Description("What a learning plan is to reach.")
public enum PlanGoal {
    @Description("To be able to work in an occupation.")
    OCCUPATION,
    @Description("To have skills at certain levels.")
    SKILLS,
    @Description("To be worth more on the market.")
    VALUE
}
