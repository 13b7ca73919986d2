package io.github.careergraph.graphql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A place in an ordered list: the values of the ordering's columns at one row, ending in a unique one. The next
 * page begins after these values, whatever was inserted or removed meanwhile.
 *
 * @param scope names the list and its ordering, so that a cursor of another list is told apart
 * @param keys the ordering's values at the row, as text
 */
public record Cursor(String scope, List<String> keys) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** No row is older or newer, and beyond them lie times that the driver cannot send. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public static Cursor at(String scope, Object... keys) {
        return new Cursor(
                scope, java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** Reads a cursor given as {@code after}, which must be of the same list and have as many keys. */
    public static Cursor parse(String scope, int keys, String after) {
        if (after.length() <= 4_000) {
            try {
                String[] parts =
                        JSON.readValue(new String(Base64.getUrlDecoder().decode(after), UTF_8), String[].class);
                if (parts != null
                        && parts.length == keys + 1
                        && scope.equals(parts[0])
                        && !String.join("", parts).contains("\0")) {
                    Cursor cursor = new Cursor(scope, List.of(parts).subList(1, parts.length));
                    // Exactly as it was given out: nothing behind it, nothing written in another way.
                    if (cursor.encoded().equals(after)) {
                        return cursor;
                    }
                }
            } catch (IllegalArgumentException | JsonProcessingException | NullPointerException malformed) {
                // Answered below like any other text that is no cursor of this list.
            }
        }
        throw malformed();
    }

    public String encoded() {
        try {
            String[] parts = new String[keys.size() + 1];
            parts[0] = scope;
            for (int i = 0; i < keys.size(); i++) {
                parts[i + 1] = keys.get(i);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public long longKey(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException forged) {
            throw malformed();
        }
    }

    double doubleKey(int index) {
        try {
            return Double.parseDouble(keys.get(index));
        } catch (NumberFormatException forged) {
            throw malformed();
        }
    }

    /** A date, as the number of days since 1970 began. */
    double dayKey(int index) {
        try {
            LocalDate date = LocalDate.parse(keys.get(index));
            if (date.getYear() > 0 && date.getYear() < 10_000) {
                return date.toEpochDay();
            }
        } catch (DateTimeException forged) {
            // Answered below like any other text that is no date.
        }
        throw malformed();
    }

    public Instant instantKey(int index) {
        try {
            Instant instant = Instant.parse(keys.get(index));
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException forged) {
            // Answered below like any other text that is no point in time.
        }
        throw malformed();
    }

    private static CareerGraphException malformed() {
        return CareerGraphException.invalidInput("after", "This is not a cursor of this list.");
    }
}
