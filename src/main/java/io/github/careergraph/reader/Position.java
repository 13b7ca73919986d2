package io.github.careergraph.reader;

import java.util.Optional;
import java.util.regex.Pattern;

import org.postgresql.replication.LogSequenceNumber;

/**
 * A place in the database's write-ahead log. What was written before it can be read from whatever has replayed it.
 *
 * @param bytes from the log's beginning, unsigned
 */
public record Position(long bytes) implements Comparable<Position> {

    private static final Pattern NOTATION = Pattern.compile("[0-9A-Fa-f]{1,8}/[0-9A-Fa-f]{1,8}");

    /** Where nothing has been written. */
    static final Position START = new Position(0);

    /** Reads PostgreSQL's own notation, such as {@code 16/B374D848}; empty for anything else. */
    static Optional<Position> parse(String text) {
        return Optional.of(text)
                // The driver takes longer numbers too, and signed ones.
                .filter(written -> NOTATION.matcher(written).matches())
                .map(written -> new Position(LogSequenceNumber.valueOf(written).asLong()))
                .filter(position -> !position.equals(START));
    }

    boolean isAtLeast(Position other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Position other) {
        return Long.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return LogSequenceNumber.valueOf(bytes).asString();
    }
}
