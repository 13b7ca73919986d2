package io.github.careergraph.person;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.github.careergraph.graphql.Stored;

/** A connection between two people as it is stored: asked for by one, accepted by the other. */
@Entity
@Table(name = "connection")
class Tie extends Stored {

    @Column(name = "requester_id")
    public long requesterKey;

    @Column(name = "addressee_id")
    public long addresseeKey;

    /** What the addressee is to the requester. */
    @Enumerated(EnumType.STRING)
    public ConnectionKind kind;

    @Column(name = "created_at", insertable = false, updatable = false)
    public Instant createdAt;

    /** Null while it is only asked for. */
    @Column(name = "accepted_at")
    public Instant acceptedAt;

    long otherThan(long person) {
        return person == requesterKey ? addresseeKey : requesterKey;
    }

    /** What the other one is to this person. */
    ConnectionKind seenBy(long person) {
        return person == requesterKey ? kind : kind.seenFromTheOtherSide();
    }
}
