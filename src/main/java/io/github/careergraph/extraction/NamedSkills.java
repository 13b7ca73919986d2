package io.github.careergraph.extraction;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The skills that the dictionary found in a text, which lie side by side. */
final class NamedSkills {

    private static final double PART = 0.55;
    /** What is named by all of a mention is as sure as this. */
    private static final double WHOLE = 0.9;
    /** A name that is less of a mention than this is not what the mention is about. */
    private static final double LEAST_SHARE = 0.2;
    /** Nor is it where so many other words stand beside it. */
    private static final int MOST_BESIDE = 3;

    private final NavigableMap<Integer, Mention> byStart = new TreeMap<>();

    NamedSkills(List<Mention> found) {
        found.stream()
                .filter(Mention::isSkill)
                .forEach(mention -> byStart.put(mention.entity().start(), mention));
    }

    /** The skill in the very same place. */
    Optional<Mention> equalTo(Entity entity) {
        return Optional.ofNullable(byStart.get(entity.start()))
                .filter(mention -> mention.entity().end() == entity.end());
    }

    /** Whether the entity shares a letter with any. */
    boolean touches(Entity entity) {
        var before = byStart.lowerEntry(entity.end());
        return before != null && before.getValue().entity().end() > entity.start();
    }

    /** The one skill that is named inside a mention, or the one tool beside things that are done with it. */
    Optional<Link> partOf(Entity entity) {
        List<Mention> inside = byStart.subMap(entity.start(), entity.end()).values().stream()
                .filter(mention -> mention.entity().end() <= entity.end())
                .toList();
        int letters = inside.stream()
                .mapToInt(mention -> mention.entity().text().length())
                .sum();
        double share = (double) letters / entity.text().length();
        int rest = words(entity)
                - inside.stream().mapToInt(mention -> words(mention.entity())).sum();
        if (share < LEAST_SHARE || rest > MOST_BESIDE) {
            return Optional.empty();
        }
        return decisive(inside).map(node -> new Link(node, PART + (WHOLE - PART) * share));
    }

    private static Optional<Long> decisive(List<Mention> inside) {
        List<Mention> tools = inside.stream()
                .filter(mention -> mention.entity().type() == EntityType.TOOL)
                .toList();
        List<Mention> left = tools.isEmpty() ? inside : tools;
        if (left.stream().map(Mention::node).distinct().count() > 1) {
            // "Computer vision algorithms": the name that says twice as much as any other.
            int most = left.stream()
                    .mapToInt(mention -> words(mention.entity()))
                    .max()
                    .orElseThrow();
            left = left.stream()
                    .filter(mention -> 2 * words(mention.entity()) > most)
                    .toList();
        }
        return left.stream().map(Mention::node).distinct().count() == 1
                ? Optional.of(left.getFirst().node())
                : Optional.empty();
    }

    private static int words(Entity entity) {
        return new Words(entity.text()).count();
    }
}
