package io.github.careergraph.value;

import io.github.careergraph.skill.DemandTrend;
import io.github.careergraph.skill.MarketPremium;

/**
 * What the value of a skill depends on, the same for everybody.
 *
 * @param hours typical hours from nothing to the working level
 * @param demand of all occupations of the taxonomy together, from 0 (never asked for) to 1 (most of all)
 * @param premium what occupations that need it pay more or less; null when nothing is known
 * @param trend of the demand; null when nothing is known
 * @param halfLifeMonths months after which the unused skill counts half
 * @param cluster the English name of the field of the taxonomy that it belongs to
 */
public record MarketSkill(
        String slug,
        String label,
        double hours,
        double demand,
        MarketPremium premium,
        DemandTrend trend,
        double halfLifeMonths,
        SkillNature nature,
        String cluster) {}
