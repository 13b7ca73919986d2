package io.github.careergraph.graphql;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;

/**
 * A list that clients filter and read page by page: one statement reads a page and, where its length is asked for,
 * another one counts. Conditions are added before it is read.
 */
public final class Listing {

    private final String from;
    private final ListOrder order;
    private final StringBuilder where = new StringBuilder(" where true");
    private final Map<String, Object> values = new HashMap<>();

    /** @param from the tables, with the joins that conditions and order read */
    public Listing(String from, ListOrder order) {
        this.from = " from " + from;
        this.order = order;
    }

    public Listing where(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    /** Adds a condition that reads a value by its name. */
    public Listing where(String condition, String name, Object value) {
        return where(condition).with(name, value);
    }

    /** Gives a value that the tables or a condition read by its name. */
    public Listing with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** A page of entities, the rows of the table {@code alias}. */
    public <N> Page<N> read(Session session, PageRequest request, String alias, Class<N> type) {
        return read(session, request, "{" + alias + ".*}", query -> query.addEntity(alias, type))
                .map(row -> type.cast(row[0]));
    }

    /**
     * A page of rows.
     *
     * @param columns what is selected
     * @param declared says what the columns are, in their order
     */
    public Page<Object[]> read(
            Session session, PageRequest request, String columns, UnaryOperator<NativeQuery<Object[]>> declared) {
        Cursor after = request.cursor(order.scope(), order.columns().size());
        Long total = request.counted()
                ? bound(session.createNativeQuery("select count(*) as total" + from + where, Long.class)
                                .addScalar("total", Long.class))
                        .getSingleResult()
                : null;
        String behind = after == null ? "" : " and " + order.behind();
        NativeQuery<Object[]> query = bound(declared.apply(session.createNativeQuery(
                "select " + columns + order.selected() + from + where + behind + order.orderBy(), Object[].class)));
        for (int i = 0; i < order.columns().size(); i++) {
            ListOrder.Column column = order.columns().get(i);
            query.addScalar("order" + i, column.type());
            if (after != null) {
                query.setParameter("after" + i, column.reading().apply(after, i));
            }
        }
        List<Object[]> rows = query.setMaxResults(request.fetchSize()).getResultList();
        return Page.of(request, rows, this::place, total);
    }

    /** A text to be found with {@code like} as it is, whatever its case. */
    public static String literally(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }

    private Cursor place(Object[] row) {
        int columns = order.columns().size();
        return Cursor.at(order.scope(), Arrays.copyOfRange(row, row.length - columns, row.length));
    }

    private <Q extends CommonQueryContract> Q bound(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
