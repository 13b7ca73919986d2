package io.github.careergraph.reader;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * Gives each session its connection by the {@link ReadRoute} of its request. Hibernate knows two databases for one model
 * as two tenants; here they hold the same rows.
 */
@PersistenceUnitExtension
@ApplicationScoped
class RoutedConnections implements TenantResolver, TenantConnectionResolver {

    private static final String PRIMARY = "primary";

    private final AgroalDataSource primary;
    private final Instance<AgroalDataSource> replica;
    private final Replica state;

    @Inject
    RoutedConnections(
            AgroalDataSource primary, @DataSource(Replica.NAME) Instance<AgroalDataSource> replica, Replica state) {
        this.primary = primary;
        this.replica = replica;
        this.state = state;
    }

    @Override
    public String getDefaultTenantId() {
        return PRIMARY;
    }

    @Override
    public String resolveTenantId() {
        return ReadRoute.leadsToReplica() ? Replica.NAME : PRIMARY;
    }

    @Override
    public ConnectionProvider resolve(String tenant) {
        return tenant.equals(PRIMARY)
                ? new QuarkusConnectionProvider(primary)
                : new OrPrimary(replica.get(), primary, state);
    }

    /** The replica's connections and, where it gives none, the primary's: nothing has been read yet that they could contradict. */
    private static final class OrPrimary extends QuarkusConnectionProvider {

        private static final long serialVersionUID = 1L;

        private final transient AgroalDataSource primary;
        private final transient Replica state;

        OrPrimary(AgroalDataSource replica, AgroalDataSource primary, Replica state) {
            super(replica);
            this.primary = primary;
            this.state = state;
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                return super.getConnection();
            } catch (SQLException gone) {
                state.suspect();
                return primary.getConnection();
            }
        }
    }
}
