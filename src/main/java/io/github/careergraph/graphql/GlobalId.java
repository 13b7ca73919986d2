package io.github.careergraph.graphql;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The id of a node for clients: stable, opaque, unique over all types. */
public record GlobalId(String type, long key) {

    private static final Pattern PLAIN = Pattern.compile("([A-Z][A-Za-z]{1,40}):([1-9][0-9]{0,17})");

    public static String of(String type, long key) {
        return new GlobalId(type, key).encoded();
    }

    /** Reads an id given as the argument {@code field}. A malformed one is bad input, not a missing node. */
    public static GlobalId parse(String field, String id) {
        try {
            Matcher plain = PLAIN.matcher(new String(Base64.getUrlDecoder().decode(id), UTF_8));
            if (plain.matches()) {
                return new GlobalId(plain.group(1), Long.parseLong(plain.group(2)));
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below like any other text that is no id.
        }
        throw CareerGraphException.invalidInput(field, "This is not an id of this graph.");
    }

    /** Reads the key of a node of one type; an id of another type is bad input too. */
    public static long keyOf(String type, String field, String id) {
        GlobalId parsed = parse(field, id);
        if (!parsed.type.equals(type)) {
            throw CareerGraphException.invalidInput(
                    field, "This is the id of a " + parsed.type + ", not of a " + type + ".");
        }
        return parsed.key;
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + ":" + key).getBytes(UTF_8));
    }
}
