package io.github.careergraph.inference;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class EntityMergeTest {

    /** Of which none takes another's place. */
    private static final List<EntityType> RIVALS = Stream.of(EntityType.values())
            .filter(type -> type != EntityType.SCHOOL)
            .toList();

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

    @Test
    void tellsAnOrganisationThatIsASchoolAsASchool() {
        Entity organisation = entity(EntityType.ORGANISATION, 0, 20, 0.9);
        Entity school = entity(EntityType.SCHOOL, 0, 20, 0.6);
        Entity unsure = entity(EntityType.SCHOOL, 0, 20, 0.4);
        Entity part = entity(EntityType.SCHOOL, 0, 10, 0.8);

        assertThat(EntityMerge.merge(List.of(organisation, school))).containsExactly(school);
        assertThat(EntityMerge.merge(List.of(organisation, unsure))).containsExactly(organisation);
        assertThat(EntityMerge.merge(List.of(organisation, part))).containsExactly(organisation);
    }

    /** The rule as it reads: the surest first, each kept unless one that is kept excludes it. */
    @Property(tries = 500, seed = "20260107")
    void keepsWhatTheRuleSays(@ForAll long seed) {
        Random random = new Random(seed);
        List<Entity> entities = Stream.generate(() -> {
                    int start = random.nextInt(40);
                    EntityType type = RIVALS.get(random.nextInt(RIVALS.size()));
                    return entity(type, start, start + 1 + random.nextInt(12), random.nextInt(10) / 10.0);
                })
                .limit(30)
                .toList();
        List<Entity> kept = EntityMerge.merge(entities);
        for (Entity one : kept) {
            assertThat(kept.stream().filter(other -> other != one && excludes(one, other)))
                    .isEmpty();
        }
        for (Entity left : entities) {
            assertThat(kept.contains(left)
                            || kept.stream()
                                    .anyMatch(
                                            other -> excludes(other, left) && other.confidence() >= left.confidence()))
                    .isTrue();
        }
    }

    @Example
    void takesNoLongerForEachOfAHundredThousand() {
        List<Entity> many = IntStream.range(0, 100_000)
                .mapToObj(i -> entity(i % 2 == 0 ? EntityType.TOOL : EntityType.SKILL, i * 7, i * 7 + 6, 0.9))
                .toList();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(EntityMerge.merge(many))
                .hasSize(100_000));
    }

    private static boolean excludes(Entity one, Entity other) {
        boolean overlap = one.start() < other.end() && other.start() < one.end();
        return overlap && !names(one, other) && !names(other, one);
    }

    private static boolean names(Entity outer, Entity inner) {
        boolean name = inner.type() == EntityType.KNOWLEDGE || inner.type() == EntityType.TOOL;
        boolean within = outer.start() <= inner.start()
                && inner.end() <= outer.end()
                && inner.end() - inner.start() < outer.end() - outer.start();
        return outer.type() == EntityType.SKILL && name && within;
    }

    private static Entity entity(EntityType type, int start, int end, double confidence) {
        return new Entity(type, start, end, "x".repeat(end - start), confidence);
    }
}
