package io.github.careergraph.person;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One decision of a person on a kind of processing. */
@Description("A decision of a person, as it was made.")
public record ConsentDecision(
        @Description("True: given. False: withdrawn, or objected.")
        boolean given,

        @NonNull @Description("The version of the text that it was made on.")
        String wording,

        @NonNull @Description("When.") Instant decidedAt) {}
