package io.github.careergraph.taxonomy;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.identity.AcrossOrganisations;

/** Enters a published taxonomy step by step, each in a transaction of its own, so that it can be resumed. */
@AcrossOrganisations
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

    ImportReport run(ImportScheme scheme, ImportFiles files, Begun begun, PrintStream terminal) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            if (!answer(connection, "select pg_try_advisory_lock(hashtext('taxonomy_import'))")) {
                throw CareerGraphException.conflict("Another import is running; there is only one at a time.");
            }
            PgConnection link = (PgConnection) connection.unwrap(PGConnection.class);
            int timeout = link.getNetworkTimeout();
            try {
                link.setNetworkTimeout(null, STATEMENT_MILLISECONDS);
                return run(connection, scheme, files, begun, terminal);
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
            Connection connection, ImportScheme scheme, ImportFiles files, Begun begun, PrintStream terminal)
            throws SQLException {
        ImportScript.run(connection, ImportScript.statements("names.sql"), null, (number, of) -> {});
        ImportLog log = ImportLog.open(connection, json, clock, scheme, files.digest());
        begun.id(log.id);
        connection.setAutoCommit(false);
        String step = null;
        try (Connection noting = database.getConnection()) {
            ImportProgress progress = new ImportProgress(terminal, noting, clock, log.id);
            for (ImportStep next : scheme.after(log.step)) {
                step = next.name();
                enter(connection, scheme, next, files.tables().get(next), log.report, progress);
                log.after(step);
                connection.commit();
            }
            step = null;
            ImportScript.run(connection, ImportScript.statements("demand.sql"), log.report, (number, of) -> {});
            log.completed();
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            log.report.failed(
                    step,
                    failure instanceof ImportFailedException ? failure.getMessage() : "The database refused a step.");
            log.failed();
            connection.commit();
            throw failure;
        }
        connection.setAutoCommit(true);
        // Not left to the database's own time: searches would be slow until it comes.
        ImportScript.run(connection, ImportScript.statements("vacuum.sql"), log.report, (number, of) -> {});
        return log.report;
    }

    private static void enter(
            Connection connection,
            ImportScheme scheme,
            ImportStep step,
            TableSource table,
            ImportReport report,
            ImportProgress progress)
            throws SQLException {
        progress.begin(step.name());
        report.begin(step.name(), Staging.copy(connection, new TableReader(scheme), table, step, progress));
        List<String> statements = Stream.concat(Stream.of("analyze.sql"), step.scripts().stream())
                .flatMap(script -> ImportScript.statements(script).stream())
                .toList();
        ImportScript.run(connection, statements, report, progress::entering);
        progress.entered();
    }

    private static boolean answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
