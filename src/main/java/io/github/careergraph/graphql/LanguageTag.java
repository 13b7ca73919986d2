package io.github.careergraph.graphql;

import java.util.regex.Pattern;

/** The languages that labels are written in. */
public final class LanguageTag {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    private LanguageTag() {}

    /** The tag given as the argument {@code field}, if it is one such as en or zh-Hant; null stays null. */
    public static String checked(String field, String tag) {
        if (tag != null && !FORM.matcher(tag).matches()) {
            throw CareerGraphException.invalidInput(field, "This is not a language tag such as en or zh.");
        }
        return tag;
    }
}
