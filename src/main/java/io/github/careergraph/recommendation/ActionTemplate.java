package io.github.careergraph.recommendation;

import java.util.Map;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.value.SkillNature;

/**
 * A kind of action that can be recommended.
 *
 * @param id stable
 * @param titles an imperative sentence for each nature of skill that it suits, in which {@code {skill}} stands for the
 *     skill; of an action about no skill one and the same for all
 * @param hours what it takes, above 0
 * @param skillLevels levels of the skill at which it makes sense, 0 being nothing on record; null when it is about none
 * @param projects how many projects the person should have taken part in
 */
public record ActionTemplate(
        String id,
        CareerStep step,
        Map<SkillNature, String> titles,
        double hours,
        Range skillLevels,
        Range projects,
        ActionEffect effect) {

    static final String SKILL = "{skill}";

    public ActionTemplate {
        if (!(hours > 0 && hours < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("hours must be finite and greater than 0: " + hours);
        }
        titles = Map.copyOf(titles);
        boolean named = !titles.isEmpty() && titles.values().stream().allMatch(title -> title.contains(SKILL));
        if (named != (skillLevels != null)) {
            throw new IllegalArgumentException("An action names a skill if it is about one: " + id);
        }
    }

    /** The same action, taking other hours. */
    ActionTemplate taking(double hours) {
        return new ActionTemplate(id, step, titles, hours, skillLevels, projects, effect);
    }

    /** Whether one can do it with a skill of this nature. */
    boolean suits(SkillNature nature) {
        return titles.containsKey(nature);
    }

    /** The title for a skill by its name within a sentence. */
    String title(SkillNature nature, String skill) {
        return titles.get(nature).replace(SKILL, skill);
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
