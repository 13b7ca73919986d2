package io.github.careergraph.recommendation;

import java.util.List;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.value.EvidenceChange;

/**
 * What to do with some hours so that the value is highest.
 *
 * @param stages in an order that can be followed, each with what it adds to those before it
 * @param hours of all stages together
 * @param exact whether it is certain that nothing else that was considered would raise the value more
 */
public record BestUse(List<Stage> stages, double hours, double valueBefore, double valueAfter, boolean exact) {

    public BestUse {
        stages = List.copyOf(stages);
    }

    /**
     * One thing to do.
     *
     * @param id of the recommendation that it would be
     * @param skill the slug of the one that it is about, or null
     * @param resource the slug of the one to learn from, or null
     * @param fromLevel of the skill to learn, and 0 where none is learnt; so is {@code toLevel}
     * @param promise the evidence that it would create
     * @param valueAfter the value once this and all before it is done
     */
    public record Stage(
            String id,
            RecommendationKind kind,
            CareerStep step,
            String title,
            String skill,
            String resource,
            int fromLevel,
            int toLevel,
            double hours,
            EvidenceChange promise,
            double valueBefore,
            double valueAfter) {}
}
