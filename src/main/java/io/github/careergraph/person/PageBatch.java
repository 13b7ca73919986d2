package io.github.careergraph.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.hibernate.query.NativeQuery;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.Page;

/**
 * The pages of many parents' lists in one statement: the keys travel as arrays, each joined laterally with the rows of
 * its page. A row of the answer begins with the number of its key and the length of the whole list; the left join
 * leaves one row without a node for an empty page.
 */
record PageBatch(List<PageKey> keys) {

    /** To be joined laterally; the rows of k are counted from 1 in k.i. */
    static final String KEYS = """
            unnest(:parents, :sizes, :ids, :counted) with ordinality as k (parent, size, after_id, counted, i)
            """;

    NativeQuery<Object[]> bind(NativeQuery<Object[]> query) {
        return query.addScalar("i", Long.class)
                .addScalar("total", Long.class)
                .setParameter("parents", longs(PageKey::parent))
                .setParameter("sizes", longs(key -> (long) key.request().fetchSize()))
                .setParameter("ids", longs(PageKey::afterKey))
                .setParameter("counted", keys.stream().map(PageKey::counted).toArray(Boolean[]::new));
    }

    Long[] longs(Function<PageKey, Long> value) {
        return keys.stream().map(value).toArray(Long[]::new);
    }

    /**
     * Sorts the rows of the answer into pages.
     *
     * @param node makes a node of a row of the answer for a key
     */
    <N> Map<PageKey, Page<N>> pages(
            List<Object[]> rows, BiFunction<PageKey, Object[], N> node, BiFunction<PageKey, N, Cursor> place) {
        List<List<N>> nodes = IntStream.range(0, keys.size())
                .<List<N>>mapToObj(i -> new ArrayList<>())
                .toList();
        Long[] totals = new Long[keys.size()];
        for (Object[] row : rows) {
            int i = Math.toIntExact((Long) row[0]) - 1;
            totals[i] = (Long) row[1];
            if (row[2] != null) {
                nodes.get(i).add(node.apply(keys.get(i), row));
            }
        }
        Map<PageKey, Page<N>> pages = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            PageKey key = keys.get(i);
            pages.put(key, Page.of(key.request(), nodes.get(i), found -> place.apply(key, found), totals[i]));
        }
        return pages;
    }
}
