package io.github.careergraph.taxonomy;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;

import io.github.careergraph.graphql.CareerGraphException;

/** Enters a published taxonomy step by step, each in a transaction of its own, so that it can be resumed. */
@ApplicationScoped
class TaxonomyImporter {

    /** A statement over all labels of a large taxonomy takes longer than one of a request may. */
    private static final int STATEMENT_MILLISECONDS = 600_000;

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    TaxonomyImporter(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Told the row of the import before its first step. */
    interface Begun {
        void id(long id);
    }

    ImportReport run(ImportScheme scheme, ImportFiles files, Begun begun, PrintStream progress) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            if (!answer(connection, "select pg_try_advisory_lock(hashtext('taxonomy_import'))")) {
                throw CareerGraphException.conflict("Another import is running; there is only one at a time.");
            }
            PgConnection link = (PgConnection) connection.unwrap(PGConnection.class);
            int timeout = link.getNetworkTimeout();
            try {
                link.setNetworkTimeout(null, STATEMENT_MILLISECONDS);
                return run(connection, scheme, files, begun, progress);
            } finally {
                connection.setAutoCommit(true);
                answer(connection, "select pg_advisory_unlock(hashtext('taxonomy_import'))");
                link.setNetworkTimeout(null, timeout);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database failed during the import", failure);
        }
    }

    private ImportReport run(
            Connection connection, ImportScheme scheme, ImportFiles files, Begun begun, PrintStream progress)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create or replace function pg_temp.taxonomy_slug(label text, otherwise text) returns text language sql immutable
                    return coalesce(nullif(left(btrim(regexp_replace(replace(replace(lower(regexp_replace(
                        normalize(label, NFKD), '[\\u0300-\\u036f]', '', 'g')), '+', '-plus'), '#', '-sharp'),
                        '[^a-z0-9]+', '-', 'g'), '-'), 119), ''), otherwise)
                    """);
        }
        ImportLog log = ImportLog.open(connection, json, clock, scheme, files.digest());
        begun.id(log.id);
        connection.setAutoCommit(false);
        ImportReport report = new ImportReport();
        try {
            boolean committed = log.step != null;
            for (ImportStep step : scheme.steps) {
                if (!committed) {
                    enter(connection, scheme, step, files.tables().get(step), report, progress);
                    log.after(step.name(), report);
                    connection.commit();
                } else if (step.name().equals(log.step)) {
                    committed = false;
                }
            }
            ImportScript.run(connection, "demand.sql", report);
            log.completed(report);
            connection.commit();
            return report;
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            report.failed(
                    failure instanceof ImportFailedException ? failure.getMessage() : "The database refused a step.");
            log.failed(report);
            connection.commit();
            throw failure;
        }
    }

    private static void enter(
            Connection connection,
            ImportScheme scheme,
            ImportStep step,
            TableSource table,
            ImportReport report,
            PrintStream progress)
            throws SQLException {
        long start = System.nanoTime();
        LongConsumer line = rows -> {
            if (rows % 10_000 == 0) {
                print(progress, step, rows, start, "reading");
            }
        };
        long rows = Staging.copy(connection, new TableReader(scheme), table, step, line);
        for (String script : step.scripts()) {
            ImportScript.run(connection, script, report);
        }
        print(progress, step, rows, start, "entered\n");
    }

    private static void print(PrintStream progress, ImportStep step, long rows, long start, String what) {
        double seconds = Math.max(1, System.nanoTime() - start) / 1e9;
        progress.printf("\r%s: %d rows, %.0f rows/s, %s", step.name(), rows, rows / seconds, what);
    }

    private static boolean answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
