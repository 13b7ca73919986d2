package io.github.careergraph.value;

import io.github.careergraph.skill.MarketPremium;

/**
 * How far what occupations pay moves what a skill counts for: by the factor {@code 1 + weight · premium}, which stays
 * within {@code 1 ± most} because figures of whole occupations say little about one skill.
 *
 * @param weight 0 for not at all
 * @param most below 1, so that no skill ever counts for nothing
 */
public record PremiumRule(double weight, double most) {

    public PremiumRule {
        Checks.range("weight", weight, 0, 100);
        Checks.range("most", most, 0, Math.nextDown(1.0));
    }

    /** Whether a skill counts for more or less because of it, by half a percent of its pay at least. */
    public boolean moves(MarketPremium premium) {
        return factor(premium) != 1 && Math.abs(premium.premium()) >= 0.005;
    }

    /** @param premium null when nothing is known, which moves nothing */
    double factor(MarketPremium premium) {
        return premium == null ? 1 : Math.clamp(1 + weight * premium.premium(), 1 - most, 1 + most);
    }
}
