package io.github.careergraph.profile;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.ColumnTransformer;

import io.github.careergraph.activity.ActivityKind;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Stored;

@Entity
@Table(name = "profile_draft_item")
@Description("One thing that was understood of a CV, with what would be saved of it.")
public class ProfileDraftItem extends Stored {

    public static final String TYPE = "ProfileDraftItem";

    @Column(name = "draft_id")
    @Ignore
    public long draftKey;

    @Ignore
    public int position;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it would become.")
    public ItemKind kind;

    @NonNull
    @Description("What it is, in a line.")
    public String label;

    @Column(updatable = false, columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Ignore
    public String proposal;

    @Column(name = "span_start")
    @Description("The offset of the first UTF-16 code unit of what it was understood from.")
    public int start;

    @Column(name = "span_end")
    @Description("The offset behind the last of them.")
    public int end;

    @Description("How likely the document says so, above 0 to 1.")
    public float confidence;

    @Column(name = "accepted_at")
    @Ignore
    public Instant acceptedAt;

    @Transient
    @Ignore
    private ItemFields fields;

    static ProfileDraftItem of(long draft, int position, Proposal proposal) {
        ProfileDraftItem item = new ProfileDraftItem();
        item.draftKey = draft;
        item.position = position;
        item.kind = proposal.kind();
        item.label = OneLine.of(proposal.label(), 500);
        item.proposal = ItemJson.write(proposal.fields());
        item.start = proposal.start();
        item.end = proposal.end();
        item.confidence = (float) proposal.confidence();
        return item;
    }

    @Ignore
    ItemFields fields() {
        if (fields == null) {
            fields = ItemJson.read(proposal);
        }
        return fields;
    }

    @Id
    @NonNull
    @Description("Names it to applyProfileDraft.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    @Description("Whether it is in the profile by having been accepted here.")
    public boolean isAccepted() {
        return acceptedAt != null;
    }

    @Description("The proposed level of a skill, 1 to 5: what the document says of it, bounded by the time of use.")
    public Integer getLevel() {
        return fields().level;
    }

    @Description(
            "Months of use of a skill: at most so long, as far as the document's periods tell; null when they do not.")
    public Integer getMonths() {
        return fields().months;
    }

    @Description("The last day of the last period in which a skill was used; null when unknown.")
    public LocalDate getLastUsed() {
        return fields().lastUsed;
    }

    @Description("The title of a job, project or activity, or the headline.")
    public String getTitle() {
        return fields().title;
    }

    @Description("The employer of a job.")
    public String getOrganisation() {
        return fields().organisation;
    }

    @Description("The role in a project.")
    public String getRole() {
        return fields().role;
    }

    @Description("What a project is about.")
    public String getSummary() {
        return fields().summary;
    }

    @Description("The address of a project or activity.")
    public String getUrl() {
        return fields().url;
    }

    @Description("The kind of an activity.")
    public ActivityKind getActivityKind() {
        return fields().activityKind == null ? null : ActivityKind.valueOf(fields().activityKind);
    }

    @Description("The first day of a job, project or study, or the day of an activity; of a month or year the first.")
    public LocalDate getStartsOn() {
        return fields().startsOn;
    }

    @Description("The last day of a job, project or study; null while it goes on or when unknown.")
    public LocalDate getEndsOn() {
        return fields().endsOn;
    }

    @Description("The school of a study.")
    public String getInstitution() {
        return fields().institution;
    }

    @Description("The degree of a study.")
    public String getDegree() {
        return fields().degree;
    }

    @Description("The subject of a study.")
    public String getField() {
        return fields().field;
    }
}
