package io.github.careergraph.value;

import java.util.Map;

import io.github.careergraph.skill.SkillHierarchy;

/**
 * All skills of the taxonomy with what the market thinks of them.
 *
 * @param skills by slug
 */
public record SkillMarket(Map<String, MarketSkill> skills, SkillHierarchy hierarchy) {

    public SkillMarket {
        skills = Map.copyOf(skills);
    }
}
