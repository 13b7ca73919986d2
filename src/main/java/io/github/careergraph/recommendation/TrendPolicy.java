package io.github.careergraph.recommendation;

import io.github.careergraph.skill.DemandTrend;

/**
 * How strongly growing demand draws.
 *
 * @param years that a trend is taken to go on for, 0 for not at all
 * @param most that it multiplies or divides by, at least 1
 * @param named from which change a year on it is a reason to name, as a share
 */
public record TrendPolicy(double years, double most, double named) {

    /** @return 1 where nothing is known */
    double term(DemandTrend trend) {
        return trend == null ? 1 : Math.clamp(Math.pow(1 + trend.trend(), years), 1 / most, most);
    }

    boolean names(DemandTrend trend) {
        return trend != null && term(trend) != 1 && Math.abs(trend.trend()) >= named;
    }
}
