package io.github.careergraph.market;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a {@link CompanionModel} learns from.
 *
 * @param needs of each occupation the places of the skills it needs, ascending
 * @param names of each skill all that it is called, as one text
 * @param texts of each skill what it is first called and its description
 */
public record NeededSkills(int[][] needs, List<String> names, List<String> texts) {

    static NeededSkills of(Esco esco) {
        return new NeededSkills(
                esco.needs(),
                esco.skills().stream()
                        .map(skill -> skill.label() + " " + skill.otherLabels())
                        .toList(),
                esco.skills().stream()
                        .map(skill -> skill.label() + " " + skill.description())
                        .toList());
    }

    /** The same skills, and of the occupations only these. */
    NeededSkills only(int... occupations) {
        return new NeededSkills(
                IntStream.of(occupations).mapToObj(i -> needs[i]).toArray(int[][]::new), names, texts);
    }
}
