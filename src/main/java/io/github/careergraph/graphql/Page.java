package io.github.careergraph.graphql;

import java.util.List;
import java.util.function.Function;

/**
 * A page as it was read.
 *
 * @param totalCount the length of the whole list, or null when it was not asked for
 */
public record Page<N>(List<Row<N>> rows, boolean hasNext, boolean hasPrevious, Long totalCount) {

    /** A node and the cursor of its place. */
    public record Row<N>(String cursor, N node) {}

    /**
     * Makes a page of what a query for {@link PageRequest#fetchSize()} rows returned.
     *
     * @param cursor tells the place of a node
     */
    public static <N> Page<N> of(PageRequest request, List<N> fetched, Function<N, Cursor> cursor, Long totalCount) {
        boolean hasNext = fetched.size() > request.first();
        List<N> kept = hasNext ? fetched.subList(0, request.first()) : fetched;
        return new Page<>(
                kept.stream()
                        .map(node -> new Row<>(cursor.apply(node).encoded(), node))
                        .toList(),
                hasNext,
                request.after() != null,
                totalCount);
    }

    /** The same page of what is made of each node. */
    public <M> Page<M> map(Function<N, M> made) {
        return new Page<>(
                rows.stream()
                        .map(row -> new Row<>(row.cursor(), made.apply(row.node())))
                        .toList(),
                hasNext,
                hasPrevious,
                totalCount);
    }

    PageInfo info() {
        return new PageInfo(
                hasNext,
                hasPrevious,
                rows.isEmpty() ? null : rows.getFirst().cursor(),
                rows.isEmpty() ? null : rows.getLast().cursor());
    }
}
