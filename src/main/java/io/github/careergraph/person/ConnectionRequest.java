package io.github.careergraph.person;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A {@link Tie} that is asked for and not accepted, as one of its two people sees it. It opens nothing. */
@Description("A connection that is asked for and not accepted yet.")
public final class ConnectionRequest {

    private final Tie tie;
    private final long of;

    ConnectionRequest(Tie tie, long of) {
        this.tie = tie;
        this.of = of;
    }

    @Ignore
    Long otherKey() {
        return tie.otherThan(of);
    }

    @NonNull
    @Description("Whether the caller is asked or asks.")
    public RequestDirection getDirection() {
        return tie.requesterKey == of ? RequestDirection.SENT : RequestDirection.RECEIVED;
    }

    @NonNull
    @Description("What the other one would be to the caller.")
    public ConnectionKind getKind() {
        return tie.seenBy(of);
    }

    @NonNull
    @Description("When it was asked for.")
    public Instant getCreatedAt() {
        return tie.createdAt;
    }
}
