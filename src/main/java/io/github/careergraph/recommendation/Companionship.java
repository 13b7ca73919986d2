package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.careergraph.value.SkillEvidence;

/**
 * How much a person's skills together speak for each other skill: the weights of the linear model that occupations' needs
 * were learned by, added up. 1 is what an occupation that needs all of it would need for certain.
 */
final class Companionship {

    private final Map<String, List<Companion>> bySkill = new HashMap<>();

    Companionship(Collection<SkillEvidence> held, Catalogue catalogue) {
        held.forEach(skill -> catalogue.companions(skill.slug()).forEach(companion -> bySkill.computeIfAbsent(
                        companion.slug(), slug -> new ArrayList<>())
                .add(new Companion(skill.slug(), companion.weight()))));
        held.forEach(skill -> bySkill.remove(skill.slug()));
        bySkill.values()
                .forEach(speaking -> speaking.sort(
                        Comparator.comparingDouble(Companion::weight).reversed().thenComparing(Companion::slug)));
    }

    /** From 0 (nothing speaks for it) to 1. */
    double of(String slug) {
        return Math.min(
                1, speakingFor(slug).stream().mapToDouble(Companion::weight).sum());
    }

    /** The skills of the person that speak for one, the strongest first. */
    List<Companion> speakingFor(String slug) {
        return bySkill.getOrDefault(slug, List.of());
    }

    /** Those that most speaks for. */
    List<String> first(int count) {
        return bySkill.keySet().stream()
                .sorted(Comparator.comparingDouble(this::of).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }
}
