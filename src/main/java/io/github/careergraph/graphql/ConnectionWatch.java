package io.github.careergraph.graphql;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;

/** Knows which connections a request holds, so that its statements can be cancelled when its time is over. */
@Singleton
final class ConnectionWatch implements AgroalPoolInterceptor {

    private final Map<Connection, RequestBudget> holders = new ConcurrentHashMap<>();

    @Override
    public void onConnectionAcquire(Connection connection) {
        RequestBudget budget = RequestBudget.current();
        if (budget != null) {
            holders.put(connection, budget);
            budget.acquired(connection);
        }
    }

    /** May run on another thread than the one that acquired it: a transaction can be ended from outside. */
    @Override
    public void onConnectionReturn(Connection connection) {
        RequestBudget budget = holders.remove(connection);
        if (budget != null) {
            budget.returned(connection);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        onConnectionReturn(connection);
    }
}
