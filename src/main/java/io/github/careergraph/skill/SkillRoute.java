package io.github.careergraph.skill;

import java.util.List;

/**
 * What to learn, in order, to reach a goal.
 *
 * @param steps every step after the ones it requires
 * @param hours of all steps together
 * @param optional prerequisites of the steps too weak to insist on, of skills that are neither had nor on the route
 */
public record SkillRoute(List<Step> steps, double hours, List<Prerequisite> optional) {

    public SkillRoute {
        steps = List.copyOf(steps);
        optional = List.copyOf(optional);
    }

    /**
     * One skill to learn.
     *
     * @param fromLevel 0 to 4: the level one has
     * @param toLevel the level to reach
     * @param requiredBy later steps that need this one, sorted; empty for a goal that nothing else needs
     */
    public record Step(String slug, String label, int fromLevel, int toLevel, double hours, List<String> requiredBy) {

        public Step {
            requiredBy = List.copyOf(requiredBy);
        }
    }
}
