package io.github.careergraph.skill;

import java.time.Instant;

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

@Entity
@Description("Something a person can know, do, use or speak, in the taxonomy.")
public class Skill extends Stored implements Node {

    public static final String TYPE = "Skill";

    @NonNull
    @Description("The natural key: lower-case words joined by hyphens, unique and stable.")
    public String slug;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of ability it is.")
    public SkillType type;

    @Description("What it is, in a sentence or more of English.")
    public String description;

    @Column(name = "half_life_months")
    @Description("After how many months without use half of its worth on the market is gone. An editorial judgement.")
    public int halfLifeMonths = 60;

    @Column(name = "learning_hours")
    @Description("Typical hours from nothing to working level (3 of 5). An editorial judgement.")
    public int learningHours = 40;

    @Description("A heading that only orders other skills; nobody has it.")
    public boolean grouping;

    @Ignore
    public boolean curated;

    @Version
    @Description("Grows with every change; give it back when you change the skill.")
    public int version;

    @Ignore
    @Column(name = "created_at", insertable = false, updatable = false)
    public Instant createdAt;

    @Ignore
    @Column(name = "updated_at")
    public Instant updatedAt = Instant.EPOCH;

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
