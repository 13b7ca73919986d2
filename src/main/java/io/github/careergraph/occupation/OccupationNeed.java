package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.github.careergraph.skill.Skill;

@Type("OccupationNeed")
@Description("A skill that an occupation needs.")
public record OccupationNeed(
        @NonNull @Description("The skill.") Skill skill,

        @Description("Whether everybody in the occupation needs it.")
        boolean essential,

        @Description("How much it matters there, above 0 to 1.")
        double importance) {}
