package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OccupationNeedInput")
@Description("A skill that an occupation needs.")
public class OccupationNeedInput {

    @NonNull
    @Description("The slug of the skill.")
    public String skill;

    @DefaultValue("false")
    @Description("Whether everybody in the occupation needs it.")
    public boolean essential;

    @Description("How much it matters there, 0.01 to 1.")
    public double importance;
}
