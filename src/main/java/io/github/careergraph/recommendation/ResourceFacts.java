package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Map;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.github.careergraph.learning.ResourceKind;

/**
 * What recommending a learning resource takes to know about it.
 *
 * @param hours above 0
 * @param requires the level needed beforehand, by slug
 */
public record ResourceFacts(
        String slug,
        String title,
        String provider,
        ResourceKind kind,
        double hours,
        List<Teaching> teaches,
        Map<String, Integer> requires) {

    public ResourceFacts {
        if (!(hours > 0 && hours < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("hours must be finite and greater than 0: " + hours);
        }
        teaches = List.copyOf(teaches);
        requires = Map.copyOf(requires);
    }

    /** Whether working through it ends with a certificate. */
    boolean certifies() {
        return kind == ResourceKind.CERTIFICATION;
    }

    /**
     * A skill that the resource teaches.
     *
     * @param from 0 (nothing) to 4: the level that it starts at
     * @param to 1 to 5: the level that it leads to
     */
    @RegisterForReflection
    public record Teaching(String skill, int from, int to) {

        public Teaching {
            if (from < 0 || to > 5 || from >= to) {
                throw new IllegalArgumentException("A resource teaches from a level up: " + from + " to " + to);
            }
        }
    }
}
