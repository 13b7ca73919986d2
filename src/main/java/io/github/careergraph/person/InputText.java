package io.github.careergraph.person;

import java.util.regex.Pattern;

import io.github.careergraph.graphql.CareerGraphException;

/** Checks text that clients give. PostgreSQL keeps no NUL, so none may reach a statement. */
final class InputText {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,119}");

    private InputText() {}

    /** The text without blanks around it; null when nothing is left. */
    static String optional(String field, String text, int longest) {
        if (text == null) {
            return null;
        }
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw CareerGraphException.invalidInput(field, "At most " + longest + " characters, none of them NUL.");
        }
        return text.isBlank() ? null : text.strip();
    }

    /** Whether there can be a skill or an occupation of this slug. */
    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }
}
