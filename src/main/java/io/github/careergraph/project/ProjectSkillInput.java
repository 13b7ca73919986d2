package io.github.careergraph.project;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ProjectSkillInput")
@Description("A skill that a project uses or needs.")
public class ProjectSkillInput {

    @NonNull
    @Description("The slug of the skill.")
    public String skill;

    @Description("The level it is used or needed at, 1 to 5; 3 when left out.")
    public Integer level;
}
