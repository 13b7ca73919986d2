package io.github.careergraph.learning;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

@Entity
@Table(name = "learning_plan")
@Description("What a person will learn and do, in order, to reach a goal.")
public class LearningPlan extends Stored implements Node {

    public static final String TYPE = "LearningPlan";

    @Ignore
    @Column(name = "person_id", updatable = false)
    public Long ownerKey;

    @NonNull
    @Description("What it is called.")
    public String title;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of goal it has.")
    public PlanGoal goal;

    @Ignore
    @Column(name = "goal_occupation_id")
    public Long goalOccupationKey;

    @Column(name = "weekly_hours")
    @Description("Hours a week for it, 1 to 80.")
    public int weeklyHours;

    @NonNull
    @Name("start")
    @Column(name = "starts_on")
    @Description("The first day of its week 1.")
    public LocalDate startsOn;

    @Description("By when its goal is to be reached.")
    public LocalDate deadline;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it is.")
    public PlanStatus status = PlanStatus.ACTIVE;

    @Version
    @Description("Grows with every change of the plan or one of its items; give it back when you change either.")
    public int version;

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
