package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A part of the caller's profile and who may see it. */
@Description("A part of the caller's profile and who may see it.")
public record AudienceChoice(
        @NonNull @Description("The part.") ProfilePart part,

        @NonNull @Description("Who may see it.") Audience audience) {}
