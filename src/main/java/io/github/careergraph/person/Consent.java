package io.github.careergraph.person;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How a person stands to a kind of processing. */
@Description("How a person stands to a kind of processing.")
public record Consent(
        @NonNull @Description("The kind.") ConsentKind kind,

        @Description("Whether it may be done now: unless the latest decision is against it.")
        boolean inForce,

        @NonNull @Description("The version of the text that a decision is made on now.")
        String currentWording,

        @NonNull @Description("What the person has decided, the latest first, at most 100; none when never asked.")
        List<@NonNull ConsentDecision> decisions) {

    static Consent of(ConsentKind kind, String currentWording, List<ConsentDecision> decisions) {
        return new Consent(kind, decisions.isEmpty() || decisions.getFirst().given(), currentWording, decisions);
    }
}
