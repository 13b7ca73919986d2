package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ResourceLevelInput")
@Description("A skill with the levels that a learning resource begins with and leads to, or takes for granted.")
public class ResourceLevelInput {

    @NonNull
    @Description("The slug of the skill.")
    public String skill;

    @DefaultValue("0")
    @Description("The level to begin with, 0 to 4; of no meaning for what is taken for granted.")
    public int fromLevel;

    @Description("The level it leads to or takes for granted, 1 to 5.")
    public int level;
}
