package io.github.careergraph.graphql;

/** What somebody typed into a search. */
public final class SearchText {

    private static final int MAXIMUM = 200;

    private SearchText() {}

    /** The text given as the argument {@code field}, without the blanks around it; null stays null. */
    public static String checked(String field, String text) {
        if (text == null) {
            return null;
        }
        if (text.isBlank() || text.length() > MAXIMUM || text.indexOf('\0') >= 0) {
            throw CareerGraphException.invalidInput(
                    field, "The text must have 1 to " + MAXIMUM + " characters, none of them NUL.");
        }
        return text.strip();
    }
}
