package io.github.careergraph.recommendation;

import io.github.careergraph.learning.CareerStep;

/**
 * A kind of action that can be recommended.
 *
 * @param id stable
 * @param title an imperative sentence; {@code {skill}} stands for the skill that the action is about
 * @param hours what it takes, above 0
 * @param skillLevels levels of the skill at which it makes sense, 0 being nothing on record; null when it is about none
 * @param projects how many projects the person should have taken part in
 */
public record ActionTemplate(
        String id,
        CareerStep step,
        String title,
        double hours,
        Range skillLevels,
        Range projects,
        ActionEffect effect) {

    static final String SKILL = "{skill}";

    public ActionTemplate {
        if (!(hours > 0 && hours < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("hours must be finite and greater than 0: " + hours);
        }
        if (title.contains(SKILL) != (skillLevels != null)) {
            throw new IllegalArgumentException("An action names a skill if it is about one: " + id);
        }
    }

    /** The same action, taking other hours. */
    ActionTemplate taking(double hours) {
        return new ActionTemplate(id, step, title, hours, skillLevels, projects, effect);
    }

    boolean isAboutSkill() {
        return skillLevels != null;
    }

    /** Whole numbers from the least to the most. */
    public record Range(int least, int most) {

        static final Range ANY = new Range(0, Integer.MAX_VALUE);

        boolean contains(int number) {
            return least <= number && number <= most;
        }
    }
}
