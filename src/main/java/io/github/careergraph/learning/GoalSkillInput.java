package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("GoalSkillInput")
@Description("A skill that a learning plan is to reach.")
public class GoalSkillInput {

    @NonNull
    @Description("The slug of the skill.")
    public String skill;

    @Description("The level to reach, 1 to 5; 3 when left out.")
    public Integer level;
}
