package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AudienceInput")
@Description("A part of the caller's profile and who may see it.")
public class AudienceInput {

    @NonNull
    @Description("The part.")
    public ProfilePart part;

    @NonNull
    @Description("Who may see it from now on.")
    public Audience audience;
}
