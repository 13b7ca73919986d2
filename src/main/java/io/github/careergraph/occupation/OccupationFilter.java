package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("OccupationFilter")
@Description("Which occupations a list holds; all given conditions must hold.")
public class OccupationFilter {

    @Description("What a title or alias is like, 1 to 200 characters; slips of the pen are forgiven. With it, the"
            + " best matches come first.")
    public String text;

    @Description("The slug of a skill that they need.")
    public String needsSkill;

    @Description("The language (BCP 47) of the names that text is looked for in, or that they have a title in; any"
            + " when left out.")
    public String language;
}
