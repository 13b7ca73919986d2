package io.github.careergraph.recommendation;

/**
 * How strongly what a person did draws to what is like it.
 *
 * @param share added for what is liked most, 0 for not at all
 * @param named how much something must be liked or disliked to be a reason to name
 */
public record BehaviourPolicy(double share, double named) {

    /** Of what is liked so much, from -1 to 1: from 1 / (1 + share) over 1 to 1 + share. */
    double term(double strength) {
        double factor = 1 + share * Math.abs(strength);
        return strength < 0 ? 1 / factor : factor;
    }
}
