package io.github.careergraph.skill;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("SkillRequirement")
@Description("A skill that another one builds on.")
public record SkillRequirement(
        @NonNull @Description("The skill to have first.") Skill skill,

        @Description("How much it is needed, above 0 to 1; 1 means that nobody does without.")
        double strength) {}
