package io.github.careergraph.remote;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import io.github.careergraph.extraction.EntityExtractor;

/**
 * Loads the model of an inference pod when it starts and reads a few texts with it. Until that is done the pod is not
 * ready: its first caller would wait for all of it.
 */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ModelReadiness.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

    /** Short and long, so that the engine has seen shapes of both kinds. */
    private static final String TEXT =
            "Senior developer with five years of experience in Java and Kubernetes. Led a team of six engineers.\n";

    private final boolean served;
    private final Instance<EntityExtractor> model;
    private volatile boolean warm;
    private volatile boolean ending;

    @Inject
    ModelReadiness(RemoteConfiguration configuration, @Identifier("model") Instance<EntityExtractor> model) {
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
                for (int length : new int[] {1, 10, 100, 1}) {
                    model.get().extract(TEXT.repeat(length), "en");
                }
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
