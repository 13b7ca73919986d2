package io.github.careergraph.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

@Entity
@Description("Work that people of one organisation do together. Everybody in the organisation sees it.")
public class Project extends Stored implements Node {

    public static final String TYPE = "Project";

    @Ignore
    public String organisation;

    @NonNull
    @Description("What it is called.")
    public String name;

    @Description("What it is about.")
    public String summary;

    @Name("from")
    @Column(name = "starts_on")
    @Description("Its first day, as far as known.")
    public LocalDate startsOn;

    @Name("to")
    @Column(name = "ends_on")
    @Description("Its last day, planned or past; null while that is open.")
    public LocalDate endsOn;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it is.")
    public ProjectStatus status = ProjectStatus.PLANNED;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Description("The teams involved.")
    public @NonNull List<@NonNull String> teams = new ArrayList<>();

    @Ignore
    @Column(name = "created_by")
    public Long creatorKey;

    @Version
    @Description("Grows with every change of the project itself; give it back when you change it.")
    public int version;

    @Ignore
    @Column(name = "created_at", insertable = false, updatable = false)
    public Instant createdAt;

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
