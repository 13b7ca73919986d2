package io.github.careergraph.skill;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("LabelInput")
@Description("A name in a language.")
public class LabelInput {

    @NonNull
    @Description("A language tag such as en or zh.")
    public String language;

    @NonNull
    @Description("The name, 1 to 500 characters.")
    public String label;

    @DefaultValue("false")
    @Description("Whether it is an ordinary word too, which text is searched for only where its context says so.")
    public Boolean ambiguous;
}
