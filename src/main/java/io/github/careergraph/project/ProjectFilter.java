package io.github.careergraph.project;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ProjectFilter")
@Description("Which projects a list holds; all given conditions must hold.")
public class ProjectFilter {

    @Description("Words in the name, 1 to 200 characters.")
    public String text;

    @Description("How far they are.")
    public ProjectStatus status;

    @Description("The slug of a skill that they need.")
    public String needsSkill;

    @Description("The slug of a skill that they use.")
    public String usesSkill;

    @Description("True: only those the caller is or was a member of. False: only the others.")
    public Boolean mine;
}
