package io.github.careergraph.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.github.careergraph.concurrency.OwnThread;

/** Knows of the replica whether there is one, and whether it has what a query is to see. */
@ApplicationScoped
class Replica {

    static final String NAME = "reader";

    private static final Logger LOG = Logger.getLogger(Replica.class);

    private static final String REPLAYED =
            "select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end";
    private static final String FLUSHED = "select pg_current_wal_flush_lsn()";

    /** Where changes are committed before they are flushed (synchronous_commit), that is further on. */
    private static final String INSERTED = "select pg_current_wal_insert_lsn()";

    /** One that takes longer to say where it is would take longer than that with a query too. */
    private static final int MILLISECONDS_TO_ANSWER = 1_000;

    private final AgroalDataSource primary;
    private final Instance<AgroalDataSource> replica;
    private final boolean configured;
    private final ReaderConfiguration configuration;
    private final Lag lag = new Lag();
    private volatile Position replayed = Position.START;
    private volatile long seen;
    private volatile boolean away = true;
    private volatile Cancellable looking;

    @Inject
    Replica(
            AgroalDataSource primary,
            @DataSource(NAME) Instance<AgroalDataSource> replica,
            @ConfigProperty(name = "quarkus.datasource.reader.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.reader.active", defaultValue = "true") boolean active,
            ReaderConfiguration configuration,
            MeterRegistry registry) {
        this.primary = primary;
        this.replica = replica;
        this.configured = url.isPresent() && active;
        this.configuration = configuration;
        if (configured) {
            TimeGauge.builder("career_graph.reader.lag", this, TimeUnit.NANOSECONDS, Replica::lagInNanos)
                    .description("How long the primary has been ahead of the replica that queries read")
                    .register(registry);
        }
    }

    void start(@Observes StartupEvent start) {
        if (!configured) {
            return;
        }
        looking = Uni.createFrom()
                .voidItem()
                .invoke(this::look)
                // Not of the service's executor, whose end waits for all of its threads.
                .runSubscriptionOn(OwnThread.named("replica"))
                .repeat()
                .withDelay(configuration.lookInterval())
                .indefinitely()
                .subscribe()
                .with(again -> {}, failure -> LOG.error("Nobody looks after the replica any more", failure));
    }

    @PreDestroy
    void end() {
        if (looking != null) {
            looking.cancel();
        }
    }

    boolean isConfigured() {
        return configured;
    }

    /** Whether it answers and is no further behind than it may be. */
    boolean isFresh() {
        long maximum = configuration.maximumLag().toNanos();
        return !away && System.nanoTime() - seen <= maximum && lagInNanos() <= maximum;
    }

    /** Whether what was written up to there can be read from it. */
    boolean has(Position position) {
        return replayed.isAtLeast(position);
    }

    /** Nothing is read from it until it has answered again. */
    void suspect() {
        away = true;
    }

    /** Where the primary is: whatever has been committed by now lies before. */
    Optional<Position> written() {
        return primaryAt(INSERTED);
    }

    private Optional<Position> primaryAt(String question) {
        try {
            return Position.parse(ask(primary, question));
        } catch (SQLException gone) {
            LOG.debugf("The primary did not say where it is: %s", gone.getMessage());
            return Optional.empty();
        }
    }

    private void look() {
        // Without the primary the replica is as good as before: nobody writes anything that it could lack.
        primaryAt(FLUSHED).ifPresent(position -> {
            synchronized (lag) {
                lag.primaryAt(position, System.nanoTime());
            }
        });
        try {
            Position position = Position.parse(ask(replica.get(), REPLAYED)).orElse(Position.START);
            synchronized (lag) {
                lag.replicaAt(position);
            }
            replayed = position;
            seen = System.nanoTime();
            if (away) {
                LOG.info("The replica is there");
            }
            away = false;
        } catch (SQLException | RuntimeException gone) {
            if (!away) {
                LOG.warnf("The replica does not answer, and the primary is read: %s", gone.getMessage());
            }
            away = true;
        }
    }

    private double lagInNanos() {
        synchronized (lag) {
            return lag.until(System.nanoTime()).toNanos();
        }
    }

    private static String ask(AgroalDataSource server, String question) throws SQLException {
        try (Connection connection = server.getConnection()) {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, MILLISECONDS_TO_ANSWER);
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery(question)) {
                answer.next();
                return answer.getString(1);
            } finally {
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        }
    }
}
