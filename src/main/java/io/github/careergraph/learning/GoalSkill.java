package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.skill.Skill;

@Description("A skill that a learning plan is to reach, and the level.")
public record GoalSkill(
        @NonNull @Description("The skill.") Skill skill,

        @Description("The level to reach, 1 (beginner) to 5 (expert).")
        int level) {}
