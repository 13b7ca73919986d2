package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.github.careergraph.skill.Skill;

@Type("ResourceOutcome")
@Description("A skill that a learning resource teaches.")
public record ResourceOutcome(
        @NonNull @Description("The skill.") Skill skill,

        @Description("The level to begin with, 0 (nothing) to 4.")
        int fromLevel,

        @Description("The level it leads to, 1 to 5.") int toLevel) {}
