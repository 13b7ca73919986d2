package io.github.careergraph.remote;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Loads the model of an inference pod when it starts and reads a few texts with it. Until that is done the pod is not
 * ready: its first caller would wait for all of it.
 */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ModelReadiness.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

    private final boolean served;
    private final PodModel model;
    private volatile boolean warm;
    private volatile boolean ending;

    @Inject
    ModelReadiness(RemoteConfiguration configuration, PodModel model) {
        this.served = configuration.server().enabled();
        this.model = model;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Model that is served to others")
                .status(warm || !served)
                .build();
    }

    void begin(@Observes StartupEvent start) {
        if (served) {
            Thread.ofPlatform().daemon().name("warm-up").start(this::warmUp);
        }
    }

    void end(@Observes ShutdownEvent stop) {
        ending = true;
    }

    private void warmUp() {
        while (!warm && !ending) {
            try {
                model.warmUp();
                warm = true;
                LOG.info("The model is warm.");
            } catch (RuntimeException notYet) {
                LOG.warnf("The model cannot be served yet: %s", notYet.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_NEXT_TRY);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
