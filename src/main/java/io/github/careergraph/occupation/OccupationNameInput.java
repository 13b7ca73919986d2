package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OccupationNameInput")
@Description("A name of an occupation in a language.")
public class OccupationNameInput {

    @NonNull
    @Description("The language, BCP 47, as en or zh.")
    public String language;

    @NonNull
    @Description("The name, 1 to 500 characters.")
    public String text;
}
