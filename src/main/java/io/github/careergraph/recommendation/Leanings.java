package io.github.careergraph.recommendation;

import java.util.Collection;
import java.util.Map;

/** Tells how much somebody is taken to like items, by what the person did and says. */
@FunctionalInterface
public interface Leanings {

    /** Of whom nothing is known, or may be used. */
    Leanings NONE = items -> Map.of();

    /**
     * By the ids of the items, such as {@code skill:docker}; one that is not there is neither liked nor disliked.
     *
     * @param items all that will be asked for
     */
    Map<String, Leaning> towards(Collection<String> items);
}
