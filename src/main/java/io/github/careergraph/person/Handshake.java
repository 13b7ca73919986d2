package io.github.careergraph.person;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;

/** Connects the caller with others: one asks, the other accepts. Until then a connection opens nothing. */
@ApplicationScoped
@Transactional
class Handshake {

    private final Session session;
    private final Me me;
    private final PersonQueries people;
    private final Clock clock;

    @Inject
    Handshake(Session session, Me me, PersonQueries people, Clock clock) {
        this.session = session;
        this.me = me;
        this.people = people;
        this.clock = clock;
    }

    /** Asks, or accepts when the other one has asked for the same. Of two that ask at once, the later one accepts. */
    Person connect(ConnectInput input) {
        long other = GlobalId.keyOf(Person.TYPE, "input.person", input.person);
        if (other == me.key()) {
            throw CareerGraphException.invalidInput("input.person", "Nobody is connected with himself or herself.");
        }
        if (people.byKey(other).isEmpty()) {
            throw CareerGraphException.notFound("input.person", "There is no such person.");
        }
        if (!ask(other, input.kind)) {
            Tie tie = between(other)
                    .orElseThrow(() -> CareerGraphException.conflict("The other one was faster: try again."));
            if (tie.acceptedAt != null) {
                throw CareerGraphException.conflict("You are connected already.");
            }
            if (tie.requesterKey == me.key()) {
                throw CareerGraphException.conflict("You have asked already.");
            }
            if (tie.seenBy(me.key()) != input.kind) {
                throw CareerGraphException.conflict(
                        "This person has asked to be your " + tie.seenBy(me.key()) + ": accept or decline that first.");
            }
            accept(tie);
        }
        return refreshed(other);
    }

    Person accept(String id) {
        long other = GlobalId.keyOf(Person.TYPE, "person", id);
        accept(between(other)
                .filter(tie -> tie.acceptedAt == null && tie.requesterKey == other)
                .orElseThrow(() -> CareerGraphException.notFound("person", "This person has not asked you.")));
        return people.byKey(other)
                .orElseThrow(() -> CareerGraphException.notFound("person", "This person has not asked you."));
    }

    /** Removes a request of the other one. */
    void decline(String id) {
        long other = GlobalId.keyOf(Person.TYPE, "person", id);
        session.remove(between(other)
                .filter(tie -> tie.acceptedAt == null && tie.requesterKey == other)
                .orElseThrow(() -> CareerGraphException.notFound("person", "This person has not asked you.")));
    }

    /** Removes a connection, or the caller's own request for one. */
    void disconnect(String id) {
        long other = GlobalId.keyOf(Person.TYPE, "person", id);
        session.remove(between(other)
                .filter(tie -> tie.acceptedAt != null || tie.requesterKey == me.key())
                .orElseThrow(() -> CareerGraphException.notFound("person", "You are not connected.")));
    }

    private boolean ask(long other, ConnectionKind kind) {
        return session.createNativeMutationQuery("""
                                insert into connection (requester_id, addressee_id, kind)
                                values (:me, :other, :kind) on conflict do nothing
                                """)
                        .setParameter("me", me.key())
                        .setParameter("other", other)
                        .setParameter("kind", kind.name())
                        .executeUpdate()
                == 1;
    }

    private Optional<Tie> between(long other) {
        return session.createNativeQuery("""
                        select * from connection
                        where least(requester_id, addressee_id) = least(:me, :other)
                          and greatest(requester_id, addressee_id) = greatest(:me, :other)
                        for update
                        """, Tie.class)
                .setParameter("me", me.key())
                .setParameter("other", other)
                .getResultStream()
                .findFirst();
    }

    private void accept(Tie tie) {
        tie.acceptedAt = clock.instant();
        session.flush();
    }

    /** The person as the caller sees him or her after the change. */
    private Person refreshed(long other) {
        return people.byKey(other)
                .orElseThrow(() -> CareerGraphException.notFound("input.person", "There is no such person."));
    }
}
