package io.github.careergraph.person;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Transient;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody's word for a skill of somebody else. Whose it is, and the words, are that person's to show. */
@Entity
@Description("Somebody's word for a skill of somebody else.")
public class Endorsement extends PanacheEntityBase {

    @jakarta.persistence.Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    @Ignore
    public Long key;

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
