package io.github.careergraph.person;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An accepted {@link Tie} as one of its two people sees it. */
@Type("Connection")
@Description("An accepted connection of a person, as that person sees it.")
public final class Contact {

    private final Tie tie;
    private final long of;

    Contact(Tie tie, long of) {
        this.tie = tie;
        this.of = of;
    }

    @Ignore
    Long otherKey() {
        return tie.otherThan(of);
    }

    @NonNull
    @Description("What the other one is to the person.")
    public ConnectionKind getKind() {
        return tie.seenBy(of);
    }

    @NonNull
    @Description("When it was accepted.")
    public Instant getSince() {
        return tie.acceptedAt;
    }
}
