package io.github.careergraph.value;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;

import io.github.careergraph.identity.AcrossOrganisations;

/**
 * Ranks people by their connections and endorsements, in one process at a time. The copy of the graph, each iteration
 * and the result are transactions of their own, which tell how far the work has come: whoever runs next after a process
 * was killed goes on from there.
 */
@ApplicationScoped
@AcrossOrganisations
class NetworkRanks {

    private static final Logger LOG = Logger.getLogger(NetworkRanks.class);

    /** Iterations between two lines in the log. */
    private static final int TOLD_EVERY = 10;

    /** Longer than the server's own limit, so that it is the server that gives up and says so. */
    private static final int GRACE_MILLISECONDS = 30_000;

    private final AgroalDataSource database;
    private final ValueConfiguration.Network configuration;
    private final Clock clock;

    @Inject
    NetworkRanks(AgroalDataSource database, ValueConfiguration configuration, Clock clock) {
        this(database, configuration.network(), clock);
    }

    NetworkRanks(AgroalDataSource database, ValueConfiguration.Network configuration, Clock clock) {
        this.database = database;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Makes all ranks anew, unless that was done a short while ago or is being done.
     *
     * @return how many people were ranked
     */
    long renew() {
        try (Connection connection = database.getConnection();
                Turn turn = Turn.take(connection, timeoutMilliseconds() + GRACE_MILLISECONDS)) {
            return turn.isOurs() && isDue(connection) ? rank(connection) : 0;
        } catch (SQLException failure) {
            throw new IllegalStateException("The database failed while people were ranked", failure);
        }
    }

    private boolean isDue(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("select not exists (select from network_ranking where computed_at > ?)")) {
            statement.setObject(1, OffsetDateTime.ofInstant(oldest(), ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private long rank(Connection connection) throws SQLException {
        NetworkGraph graph = new NetworkGraph(connection);
        Optional<NetworkProgress> left =
                graph.progress().filter(last -> last.begunAt().isAfter(oldest()));
        if (left.isEmpty()) {
            Instant now = clock.instant();
            step(connection, () -> graph.copy(now, now.minus(configuration.established()), configuration.returned()));
        }
        NetworkProgress progress = graph.progress().orElseThrow();
        LOG.infof(
                "Ranking %d people over %d links, from iteration %d on.",
                progress.people(), progress.links(), progress.iteration());
        while (!progress.isDone(configuration.tolerance(), configuration.iterations())) {
            NetworkProgress before = progress;
            step(connection, () -> graph.iterate(before, configuration.damping()));
            progress = graph.progress().orElseThrow();
            if (progress.iteration() % TOLD_EVERY == 0) {
                tell(progress);
            }
        }
        tell(progress);
        NetworkProgress done = progress;
        step(connection, () -> graph.publish(done, configuration.strongest(), clock.instant()));
        return done.people();
    }

    private static void tell(NetworkProgress progress) {
        LOG.infof("After iteration %d ranks changed by %.1e.", progress.iteration(), progress.change());
    }

    /** What is older was of another night. */
    private Instant oldest() {
        return clock.instant().minus(configuration.age());
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void step(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            settings.execute("set local statement_timeout = " + timeoutMilliseconds());
            // So that the statement of a process that was killed does not go on for minutes, and keep others waiting.
            settings.execute(
                    "select set_config('client_connection_check_interval', '5s', true) where version() ~ 'linux'");
            // What a node of a plan keeps in memory (twice that for a hash table); more people go by temporary files.
            settings.execute("set local work_mem = '128MB'");
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            undo(connection, failure);
            throw failure;
        }
        connection.setAutoCommit(true);
    }

    private static void undo(Connection connection, Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    private int timeoutMilliseconds() {
        return Math.toIntExact(configuration.statementTimeout().toMillis());
    }

    /** The lock that one process holds, for as long as its connection; statements may take longer meanwhile. */
    private record Turn(Connection connection, boolean isOurs, int timeoutBefore) implements AutoCloseable {

        static Turn take(Connection connection, int timeout) throws SQLException {
            PgConnection link = link(connection);
            int before = link.getNetworkTimeout();
            boolean ours = ask(connection, "select pg_try_advisory_lock(hashtext('network rank'))");
            link.setNetworkTimeout(null, timeout);
            return new Turn(connection, ours, before);
        }

        @Override
        public void close() throws SQLException {
            if (isOurs) {
                ask(connection, "select pg_advisory_unlock(hashtext('network rank'))");
            }
            link(connection).setNetworkTimeout(null, timeoutBefore);
        }

        private static PgConnection link(Connection connection) throws SQLException {
            return (PgConnection) connection.unwrap(PGConnection.class);
        }

        private static boolean ask(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
