package io.github.careergraph.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Keeps a process that does not migrate the database itself from serving before somebody has. A schema that is newer than
 * the program is in order: processes of the release before go on through an upgrade.
 */
@Readiness
@ApplicationScoped
class SchemaReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SchemaReadiness.class);

    private final Instance<Flyway> flyway;
    private volatile boolean current;
    private volatile int told = -1;

    @Inject
    SchemaReadiness(
            Instance<Flyway> flyway,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start", defaultValue = "false") boolean migrates,
            @ConfigProperty(name = "quarkus.flyway.active", defaultValue = "true") boolean active) {
        this.flyway = flyway;
        // Nothing starts whose own migration has failed, and what has no database waits for none.
        this.current = migrates || !active;
    }

    @Override
    public HealthCheckResponse call() {
        if (!current) {
            look();
        }
        return HealthCheckResponse.named("Schema of this release")
                .status(current)
                .build();
    }

    private void look() {
        try {
            int pending = flyway.get().info().pending().length;
            current = pending == 0;
            if (told != pending) {
                told = pending;
                LOG.infof("%d migrations are to be applied before this process serves: run \"migrate\".", pending);
            }
        } catch (FlywayException away) {
            // The check of the data source tells that the database is away.
            LOG.debug("The schema's version is not known", away);
        }
    }
}
