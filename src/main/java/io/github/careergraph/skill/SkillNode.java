package io.github.careergraph.skill;

/**
 * A skill as a stop on a learning route.
 *
 * @param hours typical hours from nothing to the working level, finite and not negative
 */
public record SkillNode(String slug, String label, double hours) {

    public SkillNode {
        if (!(hours >= 0 && hours < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("hours must be finite and not negative: " + hours);
        }
    }
}
