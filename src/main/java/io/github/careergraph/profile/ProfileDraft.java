package io.github.careergraph.profile;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.extraction.DocumentFormat;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

@Entity
@Table(name = "profile_draft")
@Description("What was understood of a CV. Nothing of it is in the profile until its owner accepts it.")
public class ProfileDraft extends Stored implements Node {

    public static final String TYPE = "ProfileDraft";

    @Column(name = "person_id")
    @Ignore
    public long personKey;

    @NonNull
    @Description("The name of the document.")
    public String document;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("The form in which it came.")
    public DocumentFormat format;

    @NonNull
    @Description("The text that was read; the offsets of the items are into it, in UTF-16 code units.")
    public String text;

    @Description("The language of the text, a BCP 47 tag; null when it is none that is known.")
    public String language;

    @NonNull
    @Description("What read it.")
    public String extractor;

    @Description("True when the dictionary read it alone because the model was away.")
    public boolean degraded;

    @Column(name = "created_at")
    @NonNull
    @Description("When it was imported.")
    public Instant createdAt;

    @Column(name = "expires_at")
    @NonNull
    @Description("When it will be deleted with all its items.")
    public Instant expiresAt;

    @Column(name = "applied_at")
    @Description("When items were last accepted; null while none were.")
    public Instant appliedAt;

    @Version
    @Ignore
    public int version;

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
