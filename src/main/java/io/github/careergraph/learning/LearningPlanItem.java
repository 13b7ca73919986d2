package io.github.careergraph.learning;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;

import io.github.careergraph.graphql.GlobalId;

/** Read through this class only: the items of a plan are written by statements about several of them. */
@Entity
@Immutable
@Table(name = "learning_plan_item")
@Description("One thing to learn or do in a learning plan.")
public class LearningPlanItem extends PanacheEntityBase {

    static final String TYPE = "LearningPlanItem";

    @jakarta.persistence.Id
    @Column(name = "id")
    @Ignore
    public Long key;

    @Ignore
    @Column(name = "plan_id")
    public Long planKey;

    @Description("Its place in the plan, from 1 on.")
    public int position;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Which step of a career it belongs to.")
    public CareerStep step;

    @NonNull
    @Description("What is to be done.")
    public String title;

    @Ignore
    @Column(name = "resource_id")
    public Long resourceKey;

    @Ignore
    @Column(name = "skill_id")
    public Long skillKey;

    @Description("Hours it takes, as estimated.")
    public float hours;

    @Column(name = "week_from")
    @Description("The week of the plan in which it begins, from 1 on; null when it is not scheduled.")
    public Integer weekFrom;

    @Column(name = "week_to")
    @Description("The week of the plan in which it ends; null when it is not scheduled.")
    public Integer weekTo;

    @Column(name = "done_at")
    @Description("When it was marked as done; null while it is not.")
    public Instant doneAt;

    @Id
    @NonNull
    @Description(
            "Stable, opaque and unique over all types. An item is no node of its own: it is read through its plan.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
