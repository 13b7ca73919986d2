package io.github.careergraph.activity;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

/** Evidence. Verification stands beside where it came from and what that was worth, and takes neither's place. */
@Entity
@Description("Something a person did that shows what he or she can: the evidence behind a value.")
public class Activity extends Stored implements Node {

    public static final String TYPE = "Activity";

    private static final float SELF_DECLARED_CONFIDENCE = 0.6f;

    @Ignore
    @Column(name = "person_id", updatable = false)
    public Long personKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of evidence it is.")
    public ActivityKind kind;

    @NonNull
    @Description("What it is called.")
    public String title;

    @Description("Where it can be seen: an http or https address.")
    public String url;

    @NonNull
    @Name("date")
    @Column(name = "occurred_on")
    @Description("When it was, or ended.")
    public LocalDate occurredOn;

    @Column(name = "audience_reached")
    @Description("How many readers, attendees, stars or the like it reached, as the person says; 0 when not known.")
    public int audienceReached;

    @Ignore
    @Column(name = "project_id")
    public Long projectKey;

    @Ignore
    @Column(name = "verified_by")
    public Long verifierKey;

    @Ignore
    @Enumerated(EnumType.STRING)
    @Column(name = "provenance")
    public ActivityProvenance origin = ActivityProvenance.SELF_DECLARED;

    @Ignore
    @Column(name = "confidence")
    public float originConfidence = SELF_DECLARED_CONFIDENCE;

    @Version
    @Description("Grows with every change; give it back when you change the activity.")
    public int version;

    /** Takes a verification away, and with it an entry as verified, which says nothing about where it came from. */
    void lapse() {
        verifierKey = null;
        if (origin == ActivityProvenance.VERIFIED) {
            origin = ActivityProvenance.SELF_DECLARED;
            originConfidence = SELF_DECLARED_CONFIDENCE;
        }
    }

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    @NonNull
    @Description("Where the knowledge of it comes from.")
    public ActivityProvenance getProvenance() {
        return verifierKey != null ? ActivityProvenance.VERIFIED : origin;
    }

    @Description("How sure it is, above 0 to 1: 1 for what was verified.")
    public float getConfidence() {
        return getProvenance() == ActivityProvenance.VERIFIED ? 1 : originConfidence;
    }
}
