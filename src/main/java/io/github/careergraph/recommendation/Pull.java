package io.github.careergraph.recommendation;

import java.util.function.Supplier;

/**
 * What draws a person to a skill.
 *
 * @param fit to the goal; 1 is neutral
 * @param interest at least 1
 * @param companionship with what the person has; at least 1
 * @param behaviour with what the person did and says, by the interest model; 1 is neutral
 * @param trend of the market's demand; 1 is neutral
 * @param reason says so in plain English, or is empty when nothing in particular draws; asked for only what is recommended
 */
record Pull(
        double fit, double interest, double companionship, double behaviour, double trend, Supplier<String> reason) {

    /** Nothing draws, nothing repels. */
    static final Pull NEUTRAL = new Pull(1, 1, 1, 1, 1, () -> "");

    double strength() {
        return fit * interest * companionship * behaviour * trend;
    }
}
