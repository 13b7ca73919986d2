package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("OccupationFilter")
@Description("Which occupations a list holds; all given conditions must hold.")
public class OccupationFilter {

    @Description(
            "What somebody calls the occupation, 1 to 200 characters: a beginning, a word, an alias or a near miss.")
    public String text;

    @Description("Look for the text in titles of this language only; in all when left out.")
    public String language;

    @Description("The slug of a skill that they need.")
    public String skill;

    @Description("The beginning of their code of ISCO-08, one to four digits.")
    public String isco;

    @Description("The preparation they take, 1 to 5.")
    public Integer jobZone;
}
