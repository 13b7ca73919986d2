package io.github.careergraph.skill;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SkillRequirementInput")
@Description("A skill that another one builds on.")
public class RequirementInput {

    @NonNull
    @Description("The slug of the skill to have first.")
    public String skill;

    @Description("How much it is needed, above 0 to 1.")
    public double strength;
}
