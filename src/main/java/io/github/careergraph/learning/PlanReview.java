package io.github.careergraph.learning;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Stored;

@Entity
@Immutable
@Table(name = "learning_plan_review")
@Description("How a learning plan stood at a moment, and what was learnt until then. Hours are kept as they were.")
public class PlanReview extends Stored {

    @Ignore
    @Column(name = "plan_id")
    public Long planKey;

    @NonNull
    @Column(name = "reviewed_at")
    @Description("When it was reviewed.")
    public Instant reviewedAt;

    @NonNull
    @Description("What was learnt, in the owner's words.")
    public String learnt;

    @Column(name = "spent_hours")
    @Description("Hours really spent since the review before, as the owner says.")
    public float spentHours;

    @Column(name = "planned_hours")
    @Description("Hours of the plan that should have been done by then.")
    public float plannedHours;

    @Column(name = "done_hours")
    @Description("Hours of the plan whose items were done by then.")
    public float doneHours;

    @Column(name = "total_hours")
    @Description("Hours of all items of the plan.")
    public float totalHours;

    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of("PlanReview", key);
    }

    @Description("Hours done less hours planned: negative when behind the plan.")
    public float getAhead() {
        return doneHours - plannedHours;
    }
}
