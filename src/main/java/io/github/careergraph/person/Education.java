package io.github.careergraph.person;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

/** Where and what a person has studied. */
@Entity
@Description("Where and what a person has studied.")
public class Education extends Stored implements Node {

    public static final String TYPE = "Education";

    /** How many a profile can have. */
    static final int MOST = 100;

    @Column(name = "person_id")
    @Ignore
    public long personKey;

    @Description("The school; it or the degree is there.")
    public String institution;

    @Description("The degree; it or the institution is there.")
    public String degree;

    @Description("The subject.")
    public String field;

    @Column(name = "starts_on")
    @Description("The first day.")
    public LocalDate startsOn;

    @Column(name = "ends_on")
    @Description("The last day, also one to come; null when unknown.")
    public LocalDate endsOn;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Where it is known from: SELF_DECLARED, EXTRACTED or VERIFIED.")
    public ProvenanceKind provenance = ProvenanceKind.SELF_DECLARED;

    @Version
    @Description("Grows with every change; give it back when you change it.")
    public int version;

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
