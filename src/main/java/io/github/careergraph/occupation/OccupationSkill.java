package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.skill.Skill;

@Description("A skill that an occupation needs.")
public record OccupationSkill(
        @NonNull @Description("The skill.") Skill skill,

        @Description("Whether one cannot do without; else it is of use.")
        boolean essential,

        @Description("How much it matters there, more than 0, at most 1.")
        float importance) {}
