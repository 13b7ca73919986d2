package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.value.Occupations;

/** Reads where people want to go: two statements for any number of them. */
@ApplicationScoped
class Aims {

    private final WishQueries wishes;
    private final Occupations occupations;

    @Inject
    Aims(WishQueries wishes, Occupations occupations) {
        this.wishes = wishes;
        this.occupations = occupations;
    }

    /** @param goal null when the person has none */
    record Aim(Wishes wishes, CareerGoal goal) {}

    Map<Long, Aim> of(List<Long> people) {
        Map<Long, Wishes> wished = wishes.of(people);
        List<String> targets = wished.values().stream()
                .map(Wishes::target)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Occupations.Needs> needs = targets.isEmpty() ? Map.of() : occupations.needs(targets);
        return people.stream().distinct().collect(Collectors.toMap(person -> person, person -> {
            Wishes wishes = wished.getOrDefault(person, Wishes.NONE);
            Occupations.Needs target = wishes.target() == null ? null : needs.get(wishes.target());
            return new Aim(wishes, target == null ? null : new CareerGoal(target.title(), target.skills()));
        }));
    }
}
