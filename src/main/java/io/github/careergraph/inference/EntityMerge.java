package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;

/** Makes one list of what several heads found, which were trained apart and contradict each other at times. */
final class EntityMerge {

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
        return !names(kept, other) && !names(other, kept);
    }

    /** "Manage Kubernetes clusters" is a skill that names a tool: both are worth telling. */
    private static boolean names(Entity outer, Entity inner) {
        boolean within = outer.start() <= inner.start()
                && inner.end() <= outer.end()
                && inner.end() - inner.start() < outer.end() - outer.start();
        boolean name = inner.type() == EntityType.KNOWLEDGE || inner.type() == EntityType.TOOL;
        return outer.type() == EntityType.SKILL && name && within;
    }
}
