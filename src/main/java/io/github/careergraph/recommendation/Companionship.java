package io.github.careergraph.recommendation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.github.careergraph.value.SkillEvidence;

/**
 * How much a person's skills together speak for each other skill: the chance that an occupation which needs what the person
 * has needs it too, and what an operator has entered added to it.
 */
final class Companionship {

    private final Collection<SkillEvidence> held;
    private final SkillCompanions companions;
    private final Map<String, Double> strengths;

    Companionship(Collection<SkillEvidence> held, SkillCompanions companions) {
        this.held = held;
        this.companions = companions;
        this.strengths = companions.of(held);
    }

    /** From 0 (nothing speaks for it) to 1. */
    double of(String slug) {
        return strengths.getOrDefault(slug, 0.0);
    }

    /** The skills of the person that are needed or said to go together with one, the strongest first. */
    List<String> speakingFor(String slug) {
        return companions.speakingFor(slug, held);
    }

    /** Those that most speaks for. */
    List<String> first(int count) {
        return strengths.keySet().stream()
                .sorted(Comparator.comparingDouble(this::of).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }
}
