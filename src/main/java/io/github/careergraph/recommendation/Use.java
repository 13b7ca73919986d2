package io.github.careergraph.recommendation;

import java.util.Map;

import io.github.careergraph.value.EvidenceChange;

/**
 * One thing to do with some hours.
 *
 * @param learning the level of each skill that it takes, prerequisites included, by slug; their hours come on top
 * @param hours of the thing itself, 0 when all that it takes is learning
 * @param evidence that the thing itself leaves, without that of the skills
 * @param candidate what it was made of; null for learning
 */
record Use(Map<String, Integer> learning, double hours, EvidenceChange evidence, Candidate candidate) {

    Use {
        learning = Map.copyOf(learning);
        if (!(hours >= 0 && hours < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("hours must be finite and not negative: " + hours);
        }
    }

    static Use ofLearning(Map<String, Integer> levels) {
        return new Use(levels, 0, EvidenceChange.NONE, null);
    }

    static Use of(Candidate candidate) {
        return new Use(Map.of(), candidate.hours(), candidate.change(), candidate);
    }
}
