package io.github.careergraph.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Which part of which parent's list is asked for: the key of a batch, in which the pages of all parents and all
 * aliases are read by one statement.
 *
 * @param afterDate the cursor's date in a list ordered by date; null otherwise and at the beginning
 * @param afterKey the cursor's key; null at the beginning
 * @param counted whether the length of the whole list is asked for
 * @param restriction what else the list's condition reads as {@code k.restriction}; null when there is nothing
 */
public record ListKey(
        long parent, PageRequest request, LocalDate afterDate, Long afterKey, boolean counted, String restriction) {

    /** A key of a list that is ordered by the key alone. A cursor of another parent's list is refused. */
    public static ListKey byKey(String list, long parent, PageRequest request, boolean counted) {
        Cursor after = request.cursor(scope(list, parent), 1);
        return new ListKey(parent, request, null, after == null ? null : after.longKey(0), counted, null);
    }

    /** A key of a list that is ordered by a date and, within it, by the key. */
    public static ListKey byDate(String list, long parent, PageRequest request, boolean counted, String restriction) {
        Cursor after = request.cursor(scope(list, parent), 2);
        return new ListKey(
                parent,
                request,
                after == null ? null : date(after.keys().getFirst()),
                after == null ? null : after.longKey(1),
                counted,
                restriction);
    }

    static String scope(String list, long parent) {
        return list + ":" + parent;
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() > 0 && date.getYear() < 10_000) {
                return date;
            }
        } catch (DateTimeException forged) {
            // Answered below like any other text that is no date.
        }
        throw CareerGraphException.invalidInput("after", "This is not a cursor of this list.");
    }
}
