package io.github.careergraph.graphql;

/**
 * Which part of a list is asked for.
 *
 * @param first how many at most, 1 to 100
 * @param after the cursor behind which it begins; null for the beginning
 * @param counted whether the length of the whole list is asked for too
 */
public record PageRequest(int first, String after, boolean counted) {

    public static final int MAXIMUM = 100;

    public PageRequest {
        size(first);
    }

    /** How many are asked for, of a list without pages too. */
    public static int size(int first) {
        if (first < 1 || first > MAXIMUM) {
            throw CareerGraphException.invalidInput(
                    "first", "first must be between 1 and " + MAXIMUM + ", not " + first + ".");
        }
        return first;
    }

    /** The cursor, read for the list and ordering that {@code scope} names; null for the beginning. */
    public Cursor cursor(String scope, int keys) {
        return after == null ? null : Cursor.parse(scope, keys, after);
    }

    /** One more than asked for: whether that one is there tells whether there is a next page. */
    public int fetchSize() {
        return first + 1;
    }
}
