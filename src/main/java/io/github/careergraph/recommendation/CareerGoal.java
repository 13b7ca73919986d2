package io.github.careergraph.recommendation;

import java.util.List;

import io.github.careergraph.value.SkillNeed;

/** An occupation that a person is on the way to, and the skills that it needs. */
public record CareerGoal(String occupation, List<SkillNeed> needs) {

    public CareerGoal {
        needs = List.copyOf(needs);
    }
}
