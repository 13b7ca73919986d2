package io.github.careergraph.graphql;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

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

    /**
     * By the driver's own connection: what the pool gives is another wrapper each time. Both weakly, for a connection that
     * was lost is given back by a wrapper that does not tell any more which it was.
     */
    private final Map<PGConnection, WeakReference<RequestBudget>> holders =
            Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void onConnectionAcquire(Connection connection) {
        RequestBudget budget = RequestBudget.current();
        if (budget != null) {
            PGConnection driver = driver(connection);
            holders.put(driver, new WeakReference<>(budget));
            budget.acquired(driver);
        }
    }

    /** May run on another thread than the one that acquired it: a transaction can be ended from outside. */
    @Override
    public void onConnectionReturn(Connection connection) {
        returned(connection);
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        returned(connection);
    }

    private void returned(Connection connection) {
        try {
            PGConnection driver = connection.unwrap(PGConnection.class);
            WeakReference<RequestBudget> holder = holders.remove(driver);
            RequestBudget budget = holder == null ? null : holder.get();
            if (budget != null) {
                budget.returned(driver);
            }
        } catch (SQLException closed) {
            LOG.trace("A connection was closed before it came back", closed);
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
