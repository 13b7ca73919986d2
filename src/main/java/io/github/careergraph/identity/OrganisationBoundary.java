package io.github.careergraph.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import org.postgresql.jdbc.PgConnection;

/**
 * Has the database hold each transaction to the caller's organisation, whatever its statements say: it runs as a role
 * whose rows are bounded by policies (migration V12). Without a caller that role sees no personal data at all; only
 * {@link AcrossOrganisations} runs as the owner of the tables. Role and organisation are those of the transaction, so
 * that a connection never brings them back to the pool.
 *
 * <p>It is one more statement, for each transaction and not for each row, beside those that a query is counted by.
 */
@Singleton
@Default
@DataSource("reader")
final class OrganisationBoundary implements AgroalPoolInterceptor {

    private static final String BIND =
            "select set_config('role', 'career_graph_member', true), set_config('career_graph.organisation', ?, true)";

    private final Caller caller;

    @Inject
    OrganisationBoundary(Caller caller) {
        this.caller = caller;
    }

    /** The pool has just begun the transaction: nothing can use the connection before. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        if (BoundaryCrossing.isCrossed()) {
            return;
        }
        try {
            // Connections without a transaction are those of migrations and of imports.
            if (!connection.getAutoCommit()) {
                bind(connection);
            }
        } catch (SQLException | RuntimeException failure) {
            abandon(connection, failure);
        }
    }

    private void bind(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BIND)) {
            statement.setString(1, organisation());
            statement.execute();
        }
    }

    /** Empty, which no row belongs to, where nobody asks or somebody of no organisation. */
    private String organisation() {
        return Arc.container().requestContext().isActive()
                ? caller.organisation().orElse("")
                : "";
    }

    /** Closed rather than unbound: whatever uses it after all fails as if the database had gone. */
    private static void abandon(Connection connection, Exception failure) {
        try {
            connection.unwrap(PgConnection.class).abort(Runnable::run);
        } catch (SQLException closing) {
            failure.addSuppressed(closing);
        }
        throw new IllegalStateException("A transaction could not be bound to its organisation", failure);
    }
}
