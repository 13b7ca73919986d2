package io.github.careergraph.project;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.skill.Skill;

@Description("A skill at a level.")
public record ProjectSkill(
        @NonNull @Description("The skill.") Skill skill,

        @Description("The level, 1 (beginner) to 5 (expert).")
        int level) {}
