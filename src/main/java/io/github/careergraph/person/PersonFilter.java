package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("PersonFilter")
@Description("Which people a list holds; all given conditions must hold.")
public class PersonFilter {

    @Description("Words in the display name, at most 200 characters.")
    public String text;

    @Description("The slug of a skill that they have and show to the caller.")
    public String skill;

    @Description("The least level of that skill, 1 to 5; 1 when left out.")
    public Integer minimumLevel;

    @Description("The slug of a skill that they offer to guide others in, and show to the caller.")
    public String openToMentor;

    @Description("The slug of the occupation that they aim at and show to the caller.")
    public String targetOccupation;
}
