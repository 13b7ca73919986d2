package io.github.careergraph.occupation;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.PageRequest;

/**
 * Which part of an occupation's needed skills is asked for.
 *
 * @param essential only the essential ones, or only the others; null for both
 * @param after the place to begin behind; null for the beginning
 */
record NeedKey(long occupation, Boolean essential, PageRequest request, Place after, boolean counted) {

    /** A place in the order: essential first, then the most important, then by key. */
    record Place(boolean essential, float importance, long skill) {}

    static NeedKey of(long occupation, Boolean essential, PageRequest request, boolean counted) {
        Cursor after = request.cursor(scope(occupation, essential), 3);
        return new NeedKey(occupation, essential, request, after == null ? null : place(after), counted);
    }

    String scope() {
        return scope(occupation, essential);
    }

    private static String scope(long occupation, Boolean essential) {
        return "Occupation.needs:" + occupation + ":" + essential;
    }

    private static Place place(Cursor cursor) {
        try {
            return new Place(
                    Boolean.parseBoolean(cursor.keys().getFirst()),
                    Float.parseFloat(cursor.keys().get(1)),
                    cursor.longKey(2));
        } catch (NumberFormatException forged) {
            throw CareerGraphException.invalidInput("after", "This is not a cursor of this list.");
        }
    }
}
