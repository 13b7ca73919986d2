package io.github.careergraph.skill;

/**
 * A REQUIRES edge: the skill is easier to learn with the required one.
 *
 * @param strength in (0, 1]; 1 means that nobody does without
 */
public record Prerequisite(String skill, String required, double strength) {

    public Prerequisite {
        if (!(strength > 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must be above 0 and at most 1: " + strength);
        }
    }
}
