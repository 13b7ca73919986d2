package io.github.careergraph.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hibernate.query.NativeQuery;

/**
 * The pages of many parents' lists in one statement: the keys travel as arrays, each joined laterally with the rows of
 * its page. A row of the answer begins with the number of its key and the length of the whole list; the left join
 * leaves one row without a node for an empty page.
 */
public record PageBatch(List<PageKey> keys) {

    /**
     * The statement for {@link #bind}. Its parts see the key they are for as {@code k (parent, variant, size,
     * after_rank, after_key, counted)}.
     *
     * @param columns what is selected of the rows {@code m}; the first is the node
     * @param rows the statement that reads the rows of a page, in its order and not more than {@code k.size}
     * @param count the statement that counts the whole list
     * @param order of the rows {@code m}
     */
    public static String statement(String columns, String rows, String count, String order) {
        return """
                select k.i as i, c.total as total, %s
                from unnest(:parents, :variants, :sizes, :ranks, :keys, :counted) with ordinality
                     as k (parent, variant, size, after_rank, after_key, counted, i)
                cross join lateral (select case when k.counted then (%s) end) as c (total)
                left join lateral (%s) m on true
                order by k.i, %s
                """.formatted(columns, count, rows, order);
    }

    /** Sets the keys of a statement; what it selects besides is to be added in the order of its columns. */
    public NativeQuery<Object[]> bind(NativeQuery<Object[]> query) {
        return query.addScalar("i", Long.class)
                .addScalar("total", Long.class)
                .setParameter("parents", of(PageKey::parent).toArray(Long[]::new))
                .setParameter("variants", of(PageKey::variant).toArray(String[]::new))
                .setParameter(
                        "sizes", of(key -> (long) key.request().fetchSize()).toArray(Long[]::new))
                .setParameter("ranks", of(PageKey::afterRank).toArray(Double[]::new))
                .setParameter("keys", of(PageKey::afterKey).toArray(Long[]::new))
                .setParameter("counted", of(key -> key.request().counted()).toArray(Boolean[]::new));
    }

    private <T> Stream<T> of(Function<PageKey, T> part) {
        return keys.stream().map(part);
    }

    /**
     * Sorts the rows of the answer into pages.
     *
     * @param node makes the node of a row of the page of a key
     * @param place tells where that row is
     */
    public <N> Map<PageKey, Page<N>> pages(
            List<Object[]> rows, BiFunction<PageKey, Object[], N> node, BiFunction<PageKey, Object[], Cursor> place) {
        List<List<Object[]>> fetched = new ArrayList<>();
        keys.forEach(key -> fetched.add(new ArrayList<>()));
        Long[] totals = new Long[keys.size()];
        for (Object[] row : rows) {
            int i = Math.toIntExact((Long) row[0]) - 1;
            totals[i] = (Long) row[1];
            if (row[2] != null) {
                fetched.get(i).add(row);
            }
        }
        Map<PageKey, Page<N>> pages = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            PageKey key = keys.get(i);
            Page<Object[]> page = Page.of(key.request(), fetched.get(i), row -> place.apply(key, row), totals[i]);
            pages.put(key, page.map(row -> node.apply(key, row)));
        }
        return pages;
    }
}
