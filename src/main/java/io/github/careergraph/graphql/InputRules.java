package io.github.careergraph.graphql;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for values of inputs everywhere; each refusal names the path of the field. */
public final class InputRules {

    /** No date of a career lies outside these, and the database can hold all between them. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,119}");

    private InputRules() {}

    /** A text of 1 to {@code maximum} characters, without the blanks around it. */
    public static String text(String field, String text, int maximum) {
        String kept = optionalText(field, text, maximum);
        if (kept == null) {
            throw CareerGraphException.invalidInput(field, "At least one character that is not blank.");
        }
        return kept;
    }

    /** A text of at most {@code maximum} characters, or null where it is blank or not given. */
    public static String optionalText(String field, String text, int maximum) {
        if (text == null) {
            return null;
        }
        if (text.length() > maximum || text.indexOf('\0') >= 0) {
            throw CareerGraphException.invalidInput(field, "At most " + maximum + " characters, none of them NUL.");
        }
        return text.isBlank() ? null : text.strip();
    }

    /** The text as it is, if the database can hold it: PostgreSQL keeps no NUL. */
    public static String storable(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw CareerGraphException.invalidInput(field, "There must be no NUL in it.");
        }
        return text;
    }

    /** Whether this can be the slug of a node: what cannot names nothing. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** The slug that a new node gets. */
    public static String slug(String field, String text) {
        if (!isSlug(text)) {
            throw CareerGraphException.invalidInput(
                    field, "A slug has 1 to 120 lower-case letters, digits and hyphens.");
        }
        return text;
    }

    public static int within(String field, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw CareerGraphException.invalidInput(
                    field, "It must be between " + minimum + " and " + maximum + ", not " + value + ".");
        }
        return value;
    }

    /** Hours of work or learning: more than 0, at most 5,000. */
    public static double hours(String field, double hours) {
        // Compared so that NaN is refused too, and what would be stored as 0 in single precision.
        if (!(hours >= 0.01 && hours <= 5_000)) {
            throw CareerGraphException.invalidInput(field, "Hours are between 0.01 and 5000.");
        }
        return hours;
    }

    /** A date that a career can have, or null where none is given. */
    public static LocalDate date(String field, LocalDate date) {
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
            throw CareerGraphException.invalidInput(
                    field, "A date is between " + EARLIEST + " and " + LATEST + ", not " + date + ".");
        }
        return date;
    }

    /** Refuses, at the later one's field, two dates in the wrong order; either may be null. */
    public static void inOrder(LocalDate from, String field, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw CareerGraphException.invalidInput(field, to + " is before " + from + ".");
        }
    }

    /**
     * An address on the web that a browser can safely be sent to, or null where it is blank or not given. Scheme and
     * host, where capitals say nothing, are given back in small letters, so that one address is written in one way.
     */
    public static String url(String field, String text) {
        String url = optionalText(field, text, 2_000);
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (Set.of("http", "https").contains(scheme) && uri.getHost() != null && uri.getUserInfo() == null) {
                int path =
                        scheme.length() + "://".length() + uri.getRawAuthority().length();
                return url.substring(0, path).toLowerCase(Locale.ROOT) + url.substring(path);
            }
        } catch (URISyntaxException malformed) {
            // Refused below like any other text that is no address.
        }
        throw CareerGraphException.invalidInput(field, "An http or https address with a host and no user name.");
    }

    /** The list, or an empty one where none is given; refuses a longer one. */
    public static <T> List<T> atMost(String field, List<T> list, int maximum) {
        if (list != null && list.size() > maximum) {
            throw CareerGraphException.invalidInput(field, "At most " + maximum + ", not " + list.size() + ".");
        }
        return list == null ? List.of() : list;
    }

    /** Refuses a change by somebody who read another version; who gives none changes whatever is there. */
    public static void version(Integer read, int present) {
        if (read != null && read != present) {
            throw CareerGraphException.conflict(
                    "This was changed since you read it: it is at version " + present + ".");
        }
    }
}
