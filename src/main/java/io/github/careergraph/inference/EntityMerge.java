package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;

/** Makes one list of what several heads found, which were trained apart and contradict each other at times. */
final class EntityMerge {

    /** These may lie within each other: "manage Kubernetes clusters" is a skill that names a tool. */
    private static final Set<EntityType> NESTING =
            EnumSet.of(EntityType.SKILL, EntityType.KNOWLEDGE, EntityType.TOOL, EntityType.CERTIFICATE);

    private EntityMerge() {}

    /** The surer of two that exclude each other stays; of equally sure ones the longer, then the earlier. */
    static List<Entity> merge(List<Entity> entities) {
        List<Entity> surest = new ArrayList<>(entities);
        surest.sort(Comparator.comparingDouble(Entity::confidence)
                .reversed()
                .thenComparing(entity -> entity.start() - entity.end())
                .thenComparing(Entity::start)
                .thenComparing(Entity::type));
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : surest) {
            if (kept.stream().noneMatch(other -> excludes(other, entity))) {
                kept.add(entity);
            }
        }
        kept.sort(Comparator.comparingInt(Entity::start)
                .thenComparing(Entity::end, Comparator.reverseOrder())
                .thenComparing(Entity::type));
        return kept;
    }

    private static boolean excludes(Entity kept, Entity other) {
        boolean overlap = kept.start() < other.end() && other.start() < kept.end();
        if (!overlap) {
            return false;
        }
        boolean same = kept.start() == other.start() && kept.end() == other.end();
        boolean nests = NESTING.contains(kept.type()) && NESTING.contains(other.type()) && kept.type() != other.type();
        return same || !nests;
    }
}
