package io.github.careergraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
                "(m.occurred_on, m.id) < (cast(k.after_date as date), k.after_key)", "m.occurred_on desc, m.id desc");

        private final String behind;
        private final String columns;

        Ordering(String behind, String columns) {
            this.behind = behind;
            this.columns = columns;
        }
    }

    private final Class<N> type;
    private final String name;
    private final String sql;
    private final Function<N, Object[]> place;

    /**
     * @param name of the list, as {@code Person.projects}: a part of its cursors
     * @param from tables and condition of the rows, from the first table on; the rows are {@code m}, the parent is
     *     {@code k.parent}
     * @param place the ordering's values at a row
     */
    public ChildList(Class<N> type, String name, String from, Ordering ordering, Function<N, Object[]> place) {
        this.type = type;
        this.name = name;
        this.place = place;
        this.sql = """
                select k.number, c.total, {m.*}
                from unnest(:numbers, :parents, :sizes, :dates, :keys, :counted, :restrictions)
                     as k (number, parent, size, after_date, after_key, counted, restriction)
                cross join lateral (select case when k.counted then (select count(*) from %1$s) end) as c (total)
                left join lateral (
                    select m.* from %1$s and (k.after_key is null or %2$s) order by %3$s limit k.size
                ) m on true
                order by k.number, %3$s
                """.formatted(from, ordering.behind, ordering.columns);
    }

    /** The pages of all keys, in one statement. */
    public Map<ListKey, Page<N>> read(Session session, List<ListKey> keys, Map<String, Object> parameters) {
        NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class)
                .addScalar("number", Integer.class)
                .addScalar("total", Long.class)
                .addEntity("m", type);
        parameters.forEach(query::setParameter);
        Integer[] numbers = new Integer[keys.size()];
        Long[] parents = new Long[keys.size()];
        Integer[] sizes = new Integer[keys.size()];
        String[] dates = new String[keys.size()];
        Long[] behind = new Long[keys.size()];
        Boolean[] counted = new Boolean[keys.size()];
        String[] restrictions = new String[keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            ListKey key = keys.get(i);
            LocalDate date = key.afterDate();
            numbers[i] = i;
            parents[i] = key.parent();
            sizes[i] = key.request().fetchSize();
            dates[i] = date == null ? null : date.toString();
            behind[i] = key.afterKey();
            counted[i] = key.counted();
            restrictions[i] = key.restriction();
        }
        query.setParameter("numbers", numbers)
                .setParameter("parents", parents)
                .setParameter("sizes", sizes)
                .setParameter("dates", dates)
                .setParameter("keys", behind)
                .setParameter("counted", counted)
                .setParameter("restrictions", restrictions);
        return pages(keys, query.getResultList());
    }

    @SuppressWarnings("unchecked")
    private Map<ListKey, Page<N>> pages(List<ListKey> keys, List<Object[]> rows) {
        List<List<N>> fetched = new ArrayList<>();
        keys.forEach(key -> fetched.add(new ArrayList<>()));
        Long[] totals = new Long[keys.size()];
        for (Object[] row : rows) {
            int number = (Integer) row[0];
            totals[number] = (Long) row[1];
            if (row[2] != null) {
                fetched.get(number).add((N) row[2]);
            }
        }
        Map<ListKey, Page<N>> pages = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            String scope = ListKey.scope(name, keys.get(i).parent());
            pages.put(
                    keys.get(i),
                    Page.of(
                            keys.get(i).request(),
                            fetched.get(i),
                            row -> Cursor.at(scope, place.apply(row)),
                            totals[i]));
        }
        return pages;
    }
}
