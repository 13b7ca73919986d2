package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.github.careergraph.skill.Skill;

@Type("ResourcePrerequisite")
@Description("A skill that a learning resource takes for granted.")
public record ResourcePrerequisite(
        @NonNull @Description("The skill.") Skill skill,

        @Description("The level to have, 1 to 5.") int level) {}
