package io.github.careergraph.graphql;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.logging.Logger;

/** Counts the statements that go to the database, in all and for the request that they are for. */
@PersistenceUnitExtension
public class SqlStatements implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SqlStatements.class);

    private final transient Counter counter;

    @Inject
    SqlStatements(MeterRegistry registry) {
        this.counter = Counter.builder("career_graph.sql.statements")
                .description("Statements prepared for the database")
                .register(registry);
    }

    @Override
    public String inspect(String sql) {
        LOG.debug(sql);
        counter.increment();
        RequestBudget budget = RequestBudget.current();
        if (budget != null) {
            budget.countStatement();
        }
        return sql;
    }
}
