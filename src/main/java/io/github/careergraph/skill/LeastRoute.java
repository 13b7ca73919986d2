package io.github.careergraph.skill;

import java.util.List;

/**
 * The fewest hours that lead to a goal.
 *
 * @param steps every step after the ones it requires
 * @param hours of all steps together
 * @param exact whether it is certain that no other way takes fewer hours
 */
public record LeastRoute(List<SkillRoute.Step> steps, double hours, boolean exact) {

    public LeastRoute {
        steps = List.copyOf(steps);
    }
}
