package io.github.careergraph.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.pool.DataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import io.github.careergraph.concurrency.OwnThread;

/**
 * Hears from the database of what any process has changed, by LISTEN on one connection that is none of the pool's. It
 * needs a session: a pooler between the two that gives a connection away after each transaction would lose notices.
 */
@ApplicationScoped
class DatabaseNotices {

    private static final Logger LOG = Logger.getLogger(DatabaseNotices.class);

    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final double JITTER = 0.2;
    private static final int SECONDS_TO_BEGIN = 2;
    private static final int SECONDS_TO_ANSWER = 5;

    private final Topics topics;
    private final AgroalDataSource requests;
    private final Duration reconnect;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch heard = new CountDownLatch(1);
    private volatile boolean ended;
    private volatile Connection current;
    private volatile Cancellable listening;

    @Inject
    DatabaseNotices(Topics topics, AgroalDataSource requests, SubscriptionConfiguration configuration) {
        this.topics = topics;
        this.requests = requests;
        this.reconnect = configuration.reconnect();
    }

    /**
     * Listens from the first subscription on; commands and pods that have none need no connection for it. Blocks until
     * that is so, or for a little while where it cannot be: whoever subscribes is told anew as soon as it is.
     */
    void start() {
        if (started.compareAndSet(false, true)) {
            listening = Uni.createFrom()
                    .voidItem()
                    .invoke(this::listen)
                    // Not of the service's executor, whose end waits for all of its threads.
                    .runSubscriptionOn(OwnThread.named("notices"))
                    .onFailure()
                    .invoke(failure -> LOG.warnf("Changes cannot be heard of: %s", failure.getMessage()))
                    .onFailure()
                    .retry()
                    .withBackOff(FIRST_RETRY, reconnect)
                    .withJitter(JITTER)
                    .indefinitely()
                    .repeat()
                    .withDelay(FIRST_RETRY)
                    .until(nothing -> ended)
                    .subscribe()
                    .with(again -> {}, failure -> LOG.error("Changes are not heard of any more", failure));
        }
        try {
            boolean inTime = heard.await(SECONDS_TO_BEGIN, TimeUnit.SECONDS);
            LOG.debugf("Listening: %s", inTime);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when a connection is lost that had been made: the next attempt begins without the patience of this one. */
    private void listen() {
        try (DataSource own = new DataSource(configuration());
                Connection connection = own.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen career_graph");
            }
            current = connection;
            LOG.info("Changes are heard of");
            topics.anythingMayHaveChanged();
            heard.countDown();
            hear(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private void hear(Connection connection) {
        try {
            PGConnection driver = connection.unwrap(PGConnection.class);
            while (!ended) {
                PGNotification[] notices = driver.getNotifications((int) reconnect.toMillis());
                if (notices == null || notices.length == 0) {
                    // Silence may also be a cable that nobody is at the other end of.
                    if (!connection.isValid(SECONDS_TO_ANSWER)) {
                        throw new SQLException("no answer");
                    }
                } else {
                    for (PGNotification notice : notices) {
                        topics.changed(notice.getParameter());
                    }
                }
            }
        } catch (SQLException lost) {
            if (!ended) {
                LOG.warnf("The connection that hears of changes was lost: %s", lost.getMessage());
            }
        }
    }

    /** The same server, account and properties as those of requests, whatever an operator has set. */
    private AgroalDataSourceConfiguration configuration() {
        var connections = new AgroalConnectionFactoryConfigurationSupplier(
                requests.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration());
        return new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1).connectionFactoryConfiguration(connections))
                .get();
    }

    @PreDestroy
    void end() throws SQLException {
        ended = true;
        if (listening != null) {
            listening.cancel();
        }
        Connection connection = current;
        if (connection != null) {
            // Ends the wait for the next notice.
            connection.abort(Runnable::run);
        }
    }
}
