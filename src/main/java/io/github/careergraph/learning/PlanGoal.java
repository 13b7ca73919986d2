package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

@Description("What a learning plan is to reach.")
public enum PlanGoal {
    /** To be able to work in an occupation. */
    OCCUPATION,
    /** To have skills at certain levels. */
    SKILLS,
    /** To be worth more on the market. */
    VALUE
}
