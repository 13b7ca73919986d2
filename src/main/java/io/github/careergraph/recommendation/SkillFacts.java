package io.github.careergraph.recommendation;

import io.github.careergraph.skill.DemandTrend;
import io.github.careergraph.skill.MarketPremium;
import io.github.careergraph.value.SkillNature;

/**
 * What recommending a skill takes to know about it.
 *
 * @param hours typical hours from nothing to the working level, above 0
 * @param demand of the market, from 0 (never asked for) to 1 (most of all)
 * @param premium what occupations that need it pay more or less; null when nothing is known
 * @param trend of the demand; null when nothing is known
 * @param halfLifeMonths months after which the unused skill counts half
 * @param cluster the name of the field of the taxonomy that it belongs to, or null
 */
public record SkillFacts(
        String slug,
        String label,
        double hours,
        double demand,
        MarketPremium premium,
        DemandTrend trend,
        double halfLifeMonths,
        SkillNature nature,
        String cluster) {

    public SkillFacts {
        if (!(hours > 0 && hours < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("hours must be finite and greater than 0: " + hours);
        }
    }

    /** Its name within a sentence. */
    String mention() {
        return InSentence.of(label, nature);
    }
}
