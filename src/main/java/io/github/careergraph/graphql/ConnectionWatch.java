package io.github.careergraph.graphql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Knows which connections a request holds, so that its statements can be cancelled when its time is over. */
@Singleton
@Default
@DataSource("reader")
final class ConnectionWatch implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(ConnectionWatch.class);

    /** By the driver's own connection: what the pool gives is another wrapper each time. */
    private final Map<PGConnection, RequestBudget> holders = new ConcurrentHashMap<>();

    @Override
    public void onConnectionAcquire(Connection connection) {
        RequestBudget budget = RequestBudget.current();
        if (budget != null) {
            PGConnection driver = driver(connection);
            holders.put(driver, budget);
            budget.acquired(driver);
        }
    }

    /** May run on another thread than the one that acquired it: a transaction can be ended from outside. */
    @Override
    public void onConnectionReturn(Connection connection) {
        returned(driver(connection));
    }

    private void returned(PGConnection driver) {
        RequestBudget budget = holders.remove(driver);
        if (budget != null) {
            budget.returned(driver);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            returned(connection.unwrap(PGConnection.class));
        } catch (SQLException closed) {
            // At the pool's end: what is closed already has been returned before.
            LOG.trace("A connection was closed before the pool was", closed);
        }
    }

    private static PGConnection driver(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class);
        } catch (SQLException impossible) {
            throw new IllegalStateException("The database is not PostgreSQL", impossible);
        }
    }
}
