package io.github.careergraph.skill;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("SkillFilter")
@Description("Which skills a list holds; all given conditions must hold.")
public class SkillFilter {

    @Description("What somebody calls the skill, 1 to 200 characters: a beginning, a word, an alias or a near miss.")
    public String text;

    @Description("Look for the text in labels of this language only; in all when left out.")
    public String language;

    @Description("What kind of ability it is.")
    public SkillType type;

    @Description("The slug of a skill that they are narrower than, at any depth.")
    public String broader;

    @DefaultValue("false")
    @Description("Whether headings that only order other skills are in the list too.")
    public Boolean groupings;
}
