package io.github.careergraph.inference;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;

import static org.assertj.core.api.Assertions.assertThat;

class EntityMergeTest {

    @Test
    void keepsATechnologyInsideASkill() {
        Entity skill = entity(EntityType.SKILL, 0, 26, 0.7);
        Entity tool = entity(EntityType.TOOL, 7, 17, 0.9);

        assertThat(EntityMerge.merge(List.of(tool, skill))).containsExactly(skill, tool);
    }

    @Test
    void keepsTheSurerOfTwoReadingsOfOneSpan() {
        Entity knowledge = entity(EntityType.KNOWLEDGE, 0, 4, 0.8);
        Entity tool = entity(EntityType.TOOL, 0, 4, 0.9);

        assertThat(EntityMerge.merge(List.of(knowledge, tool))).containsExactly(tool);
    }

    @Test
    void doesNotTellAPartOfAName() {
        Entity knowledge = entity(EntityType.KNOWLEDGE, 0, 16, 0.9);
        Entity tool = entity(EntityType.TOOL, 0, 7, 0.6);
        Entity skill = entity(EntityType.SKILL, 0, 7, 0.6);

        assertThat(EntityMerge.merge(List.of(tool, skill, knowledge))).containsExactly(knowledge);
    }

    @Test
    void doesNotTellOverlappingNamesTwice() {
        Entity school = entity(EntityType.SCHOOL, 0, 20, 0.9);
        Entity organisation = entity(EntityType.ORGANISATION, 5, 25, 0.8);
        Entity place = entity(EntityType.LOCATION, 21, 27, 0.6);

        assertThat(EntityMerge.merge(List.of(place, organisation, school))).containsExactly(school, place);
    }

    private static Entity entity(EntityType type, int start, int end, double confidence) {
        return new Entity(type, start, end, "x".repeat(end - start), confidence);
    }
}
