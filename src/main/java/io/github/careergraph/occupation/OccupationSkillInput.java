package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OccupationSkillInput")
@Description("A skill that an occupation needs.")
public class OccupationSkillInput {

    @NonNull
    @Description("The slug of the skill.")
    public String skill;

    @Description("Whether one cannot do without; false when left out.")
    public Boolean essential;

    @Description("How much it matters there, 0.01 to 1; 0.5 when left out.")
    public Double importance;
}
