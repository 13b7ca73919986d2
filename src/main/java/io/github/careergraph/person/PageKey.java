package io.github.careergraph.person;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.PageRequest;

/**
 * A page that is asked for of one parent's list, with all arguments: what tells two fields of a batch apart.
 *
 * @param parent the key of the row whose list it is
 * @param scope the list and its ordering
 * @param request how many, and behind which cursor
 * @param after that cursor as it was read, ending in the row's key; null for the beginning
 * @param counted whether the length of the whole list is asked for too
 */
record PageKey(long parent, String scope, PageRequest request, Cursor after, boolean counted) {

    /** Refuses a cursor of another list here, where only the field that brought it fails. */
    PageKey {
        if (after != null) {
            for (int i = 0; i < after.keys().size(); i++) {
                after.longKey(i);
            }
        }
    }

    /** A list that is ordered by the key of its rows alone. */
    static PageKey byKey(long parent, String scope, PageRequest request, boolean counted) {
        return new PageKey(parent, scope, request, request.cursor(scope, 1), counted);
    }

    /** A list that is ordered by a number and, where that is equal, by the key of its rows. */
    static PageKey ranked(long parent, String scope, PageRequest request, boolean counted) {
        return new PageKey(parent, scope, request, request.cursor(scope, 2), counted);
    }

    Long afterRank() {
        return after == null ? null : after.longKey(0);
    }

    Long afterKey() {
        return after == null ? null : after.longKey(after.keys().size() - 1);
    }
}
