package io.github.careergraph.recommendation;

/**
 * What draws a person to a skill.
 *
 * @param fit to the goal; 1 is neutral
 * @param interest at least 1
 * @param reason a sentence in plain English, empty when nothing in particular draws
 */
record Pull(double fit, double interest, String reason) {

    double strength() {
        return fit * interest;
    }
}
