package io.github.careergraph.person;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.Stored;

/** Somebody's word for a skill of somebody else. Whose it is, and the words, are that person's to show. */
@Entity
@Description("Somebody's word for a skill of somebody else.")
public class Endorsement extends Stored {

    @Column(name = "endorser_id")
    @Ignore
    public long endorserKey;

    @Column(name = "note")
    @Ignore
    public String noteText;

    @NonNull
    @Column(name = "created_at", insertable = false, updatable = false)
    @Description("When it was given.")
    public Instant createdAt;

    @Transient
    private boolean endorserShown;

    Endorsement shown(boolean endorserShown) {
        this.endorserShown = endorserShown;
        return this;
    }

    @Ignore
    Long shownEndorser() {
        return endorserShown ? endorserKey : null;
    }

    @Description("What the endorser says; null when nothing, and when the caller may not see the endorser.")
    public String getNote() {
        return endorserShown ? noteText : null;
    }
}
