package io.github.careergraph.person;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Stored;

/** What somebody asks of a mentor who has offered it. The two of them alone see it. */
@Entity
@Table(name = "mentoring_request")
@Description("A request for mentoring that somebody has offered. The two people alone see it.")
public class MentoringRequest extends Stored {

    public static final String TYPE = "MentoringRequest";

    @Column(name = "mentee_id")
    @Ignore
    public long menteeKey;

    @Column(name = "mentor_id")
    @Ignore
    public long mentorKey;

    @Column(name = "skill_id")
    @Ignore
    public long skillKey;

    @Description("What the mentee asks for.")
    public String message;

    @Column(name = "hours_per_month", insertable = false, updatable = false)
    @Description("How many hours a month the mentee asks for.")
    public int hoursPerMonth;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What became of it.")
    public MentoringStatus status = MentoringStatus.OPEN;

    @NonNull
    @Column(name = "created_at", insertable = false, updatable = false)
    @Description("When it was made.")
    public Instant createdAt;

    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
