package io.github.careergraph.graphql;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The order of a list: by columns that are compared one after the other, the last of which tells all rows apart.
 *
 * @param scope names the list and this order: a part of its cursors
 * @param ascending whether all columns ascend or all descend
 */
public record ListOrder(String scope, boolean ascending, List<Column> columns) {

    /** An expression of SQL that rows are ordered by, and how a value of it is read from a cursor. */
    public record Column(String sql, Class<?> type, BiFunction<Cursor, Integer, Object> reading) {}

    public static ListOrder ascending(String scope, Column... columns) {
        return new ListOrder(scope, true, List.of(columns));
    }

    public static ListOrder descending(String scope, Column... columns) {
        return new ListOrder(scope, false, List.of(columns));
    }

    public static Column text(String sql) {
        return new Column(sql, String.class, (after, index) -> after.keys().get(index));
    }

    public static Column number(String sql) {
        return new Column(sql, Long.class, Cursor::longKey);
    }

    public static Column instant(String sql) {
        return new Column(sql, Instant.class, Cursor::instantKey);
    }

    /** What is to be selected besides, so that a row tells its place. */
    String selected() {
        return joined(i -> ", " + columns.get(i).sql() + " as order" + i, "");
    }

    /** The condition that rows meet which lie behind a cursor. */
    String behind() {
        return "(" + joined(i -> columns.get(i).sql(), ", ") + ")" + (ascending ? " > " : " < ") + "("
                + joined(i -> ":after" + i, ", ") + ")";
    }

    String orderBy() {
        return " order by " + joined(i -> columns.get(i).sql() + (ascending ? "" : " desc"), ", ");
    }

    private String joined(IntFunction<String> part, String between) {
        return String.join(
                between, IntStream.range(0, columns.size()).mapToObj(part).toList());
    }
}
