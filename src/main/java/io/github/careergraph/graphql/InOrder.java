package io.github.careergraph.graphql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was read at once for a batch of sources, one value for each source in the order of the sources. */
public final class InOrder {

    private InOrder() {}

    /**
     * The node that each source refers to; null where it refers to none, or to one that is not found.
     *
     * @param key the key of that node, or null
     * @param read finds the nodes of keys; not asked where no source refers to any
     */
    public static <S, K, N> List<N> nodes(List<S> sources, Function<S, K> key, Function<Set<K>, Map<K, N>> read) {
        Set<K> keys =
                sources.stream().map(key).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<K, N> found = keys.isEmpty() ? Map.of() : read.apply(keys);
        return sources.stream()
                .map(key)
                .map(wanted -> wanted == null ? null : found.get(wanted))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The list of each source, empty where nothing was found for its key. */
    public static <S, K, N> List<List<N>> lists(List<S> sources, Function<S, K> key, Map<K, List<N>> found) {
        return sources.stream()
                .map(key)
                .map(own -> found.getOrDefault(own, List.of()))
                .toList();
    }
}
