package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;

/** Makes one list of what several heads found, which were trained apart and contradict each other at times. */
final class EntityMerge {

    /** From which confidence on a school is told as one although a head that knows none is surer of an organisation. */
    private static final double SURE = 0.5;

    private EntityMerge() {}

    /** The surer of two that exclude each other stays; of equally sure ones the longer, then the earlier. A school takes the place of an organisation. */
    static List<Entity> merge(List<Entity> entities) {
        List<Entity> surest = new ArrayList<>(entities);
        surest.sort(Comparator.comparingDouble(Entity::confidence)
                .reversed()
                .thenComparing(entity -> entity.start() - entity.end())
                .thenComparing(Entity::start)
                .thenComparing(Entity::type));
        Map<Layer, NavigableMap<Integer, Entity>> layers = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            layers.put(layer, new TreeMap<>());
        }
        for (Entity entity : surest) {
            if (layers.values().stream().noneMatch(layer -> excludes(layer, entity))) {
                layers.get(Layer.of(entity)).put(entity.start(), entity);
            }
        }
        List<Entity> kept = new ArrayList<>();
        layers.values().forEach(layer -> kept.addAll(layer.values()));
        Map<Stretch, Entity> schools = schools(entities);
        kept.replaceAll(entity ->
                entity.type() == EntityType.ORGANISATION ? schools.getOrDefault(Stretch.of(entity), entity) : entity);
        kept.sort(Comparator.comparingInt(Entity::start)
                .thenComparing(Entity::end, Comparator.reverseOrder())
                .thenComparing(Entity::type));
        return kept;
    }

    /** A university is an organisation too, and that it is a school says more. */
    private static Map<Stretch, Entity> schools(List<Entity> entities) {
        Map<Stretch, Entity> schools = new HashMap<>();
        for (Entity entity : entities) {
            if (entity.type() == EntityType.SCHOOL && entity.confidence() >= SURE) {
                schools.merge(
                        Stretch.of(entity),
                        entity,
                        (one, other) -> one.confidence() < other.confidence() ? other : one);
            }
        }
        return schools;
    }

    private record Stretch(int start, int end) {
        static Stretch of(Entity entity) {
            return new Stretch(entity.start(), entity.end());
        }
    }

    /** Entities of one layer exclude each other wherever they overlap, so those that are kept lie side by side. */
    private enum Layer {
        PHRASES,
        NAMES,
        OTHERS;

        static Layer of(Entity entity) {
            return switch (entity.type()) {
                case SKILL -> PHRASES;
                case KNOWLEDGE, TOOL -> NAMES;
                default -> OTHERS;
            };
        }
    }

    /** Whether any of a layer's entities, by their starts, excludes another. */
    private static boolean excludes(NavigableMap<Integer, Entity> layer, Entity other) {
        Integer first = layer.floorKey(other.start());
        return layer
                .subMap(first == null ? other.start() : first, true, Math.max(other.start(), other.end()), false)
                .values()
                .stream()
                .anyMatch(kept -> excludes(kept, other));
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
        return Layer.of(outer) == Layer.PHRASES && Layer.of(inner) == Layer.NAMES && within;
    }
}
