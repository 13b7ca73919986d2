package io.github.careergraph.taxonomy;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/**
 * Tells how far an import has come: on a terminal in one line that is written over, and in the import's row for whoever
 * asks, by a connection of its own, since the step's transaction shows nothing before its end.
 */
final class ImportProgress {

    private static final long PERIOD_NANOSECONDS = 500_000_000;
    /** A line is as wide as a terminal at least, so that it covers a longer one before it. */
    private static final String LINE = "\r%-79s";

    private final PrintStream terminal;
    private final Connection connection;
    private final Clock clock;
    private final long id;
    private String step;
    private long rows;
    private long start;
    private long told;

    ImportProgress(PrintStream terminal, Connection connection, Clock clock, long id) {
        this.terminal = terminal;
        this.connection = connection;
        this.clock = clock;
        this.id = id;
    }

    void begin(String step) {
        this.step = step;
        rows = 0;
        start = System.nanoTime();
        told = start - PERIOD_NANOSECONDS;
        tell("reading");
    }

    void row() {
        if (++rows % 1_000 == 0) {
            tell("reading");
        }
    }

    void entering(int statement, int statements) {
        tell("entering, %d of %d".formatted(statement, statements));
    }

    void entered() {
        terminal.printf(LINE + "%n", line("entered"));
    }

    private void tell(String what) {
        long now = System.nanoTime();
        if (now - told < PERIOD_NANOSECONDS) {
            return;
        }
        told = now;
        terminal.printf(LINE, line(what));
        try (PreparedStatement note =
                connection.prepareStatement("update taxonomy_import set progress = ?, updated_at = ? where id = ?")) {
            note.setString(1, line(what));
            note.setTimestamp(2, Timestamp.from(clock.instant()));
            note.setLong(3, id);
            note.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The database failed during the import", failure);
        }
    }

    private String line(String what) {
        double seconds = Math.max(1, System.nanoTime() - start) / 1e9;
        return "%s: %d rows in %.1f s, %s".formatted(step, rows, seconds, what);
    }
}
