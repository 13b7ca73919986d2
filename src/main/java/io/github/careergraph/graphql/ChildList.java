package io.github.careergraph.graphql;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** A list that each parent of a kind has, of which one statement reads a page for each of many parents. */
public final class ChildList<N> {

    /** The order of a list, in columns of its rows {@code m}. */
    public enum Ordering {
        OLDEST_FIRST("m.id > k.after_key", "m.id"),
        NEWEST_FIRST("m.id < k.after_key", "m.id desc"),
        LATEST_FIRST(
                "(m.occurred_on, m.id) < (date '1970-01-01' + cast(k.after_rank as integer), k.after_key)",
                "m.occurred_on desc, m.id desc");

        private final String behind;
        private final String columns;

        Ordering(String behind, String columns) {
            this.behind = behind;
            this.columns = columns;
        }
    }

    private final Class<N> type;
    private final Function<N, Object[]> place;
    private final String sql;

    /**
     * @param from tables and condition of the rows, from the first table on; the rows are {@code m}, the parent is
     *     {@code k.parent}
     * @param place the ordering's values at a row
     */
    public ChildList(Class<N> type, String from, Ordering ordering, Function<N, Object[]> place) {
        this.type = type;
        this.place = place;
        this.sql = PageBatch.statement(
                "{m.*}",
                "select m.* from %s and (k.after_key is null or %s) order by %s limit k.size"
                        .formatted(from, ordering.behind, ordering.columns),
                "select count(*) from " + from,
                ordering.columns);
    }

    /** The pages of all keys, in one statement. */
    public Map<PageKey, Page<N>> read(Session session, List<PageKey> keys, Map<String, Object> parameters) {
        PageBatch batch = new PageBatch(keys);
        NativeQuery<Object[]> query =
                batch.bind(session.createNativeQuery(sql, Object[].class)).addEntity("m", type);
        parameters.forEach(query::setParameter);
        return batch.pages(
                query.getResultList(),
                (key, row) -> type.cast(row[2]),
                (key, row) -> key.place(place.apply(type.cast(row[2]))));
    }
}
