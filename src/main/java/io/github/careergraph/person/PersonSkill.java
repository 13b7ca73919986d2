package io.github.careergraph.person;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

/** The edge from a person to a skill that the person has. */
@Entity
@Table(name = "person_skill")
@Description("A skill that a person has, how well, and where that is known from.")
public class PersonSkill extends Stored implements Node {

    public static final String TYPE = "PersonSkill";

    @Column(name = "person_id")
    @Ignore
    public long personKey;

    @Column(name = "skill_id")
    @Ignore
    public long skillKey;

    @Description("How well, from 1 (beginner) over 3 (works with it alone) to 5 (expert).")
    public int level;

    @Description("For how many months it was used, 0 to 960; null when unknown.")
    public Integer months;

    @Column(name = "last_used")
    @Description("The day it was last used; null when unknown.")
    public LocalDate lastUsed;

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
