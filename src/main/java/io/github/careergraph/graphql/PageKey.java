package io.github.careergraph.graphql;

/**
 * A page that is asked for of one parent's list, with all arguments: the key of a batch, in which the pages of all
 * parents and all aliases are read by one statement. A cursor of another list is refused when the key is made, where
 * only the field that brought it fails.
 *
 * @param scope what the cursors of this parent's list belong to
 * @param parent the key of the row whose list it is
 * @param variant what else the statement reads as {@code k.variant}, as the ordering or a filter; null for nothing
 * @param request how many, and behind which cursor
 * @param afterRank the cursor's number in a list that is ordered by one; null otherwise and at the beginning
 * @param afterKey the cursor's key; null at the beginning
 */
public record PageKey(String scope, long parent, String variant, PageRequest request, Double afterRank, Long afterKey) {

    /** A list that is ordered by the key of its rows alone. */
    public static PageKey byKey(String list, long parent, PageRequest request) {
        String scope = list + ":" + parent;
        Cursor after = request.cursor(scope, 1);
        return new PageKey(scope, parent, null, request, null, after == null ? null : after.longKey(0));
    }

    /** A list that is ordered by a number and, where that is equal, by the key; each variant is another list. */
    public static PageKey byRank(String list, long parent, String variant, PageRequest request) {
        String scope = list + ":" + parent + ":" + variant;
        Cursor after = request.cursor(scope, 2);
        return new PageKey(
                scope,
                parent,
                variant,
                request,
                after == null ? null : after.doubleKey(0),
                after == null ? null : after.longKey(1));
    }

    /** A list that is ordered by a date and, where that is equal, by the key; its variants share their cursors. */
    public static PageKey byDate(String list, long parent, String variant, PageRequest request) {
        String scope = list + ":" + parent;
        Cursor after = request.cursor(scope, 2);
        return new PageKey(
                scope,
                parent,
                variant,
                request,
                after == null ? null : after.dayKey(0),
                after == null ? null : after.longKey(1));
    }

    /** The cursor of a row of this list; it is of no use in another parent's. */
    public Cursor place(Object... keys) {
        return Cursor.at(scope, keys);
    }
}
