package io.github.careergraph.extraction;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.Identifier;
import org.jboss.logging.Logger;

import io.github.careergraph.graphql.DiscreetFailure;

/**
 * Asks the model in this process, a few texts at a time and each no longer than its time-out, and leaves it alone for
 * a while after a failure.
 */
@ApplicationScoped
@Typed(InProcessModel.class)
class InProcessModel implements EntityExtractor {

    private static final Logger LOG = Logger.getLogger(InProcessModel.class);

    private final Instance<EntityExtractor> model;
    private final ExtractionConfiguration configuration;
    private final Clock clock;
    private final ExecutorService threads;
    private final Semaphore places;
    private volatile Instant pausedUntil = Instant.MIN;

    @Inject
    InProcessModel(
            @Identifier("model") Instance<EntityExtractor> model,
            ExtractionConfiguration configuration,
            Clock clock,
            @VirtualThreads ExecutorService threads) {
        this.model = model;
        this.configuration = configuration;
        this.clock = clock;
        this.threads = threads;
        this.places = new Semaphore(configuration.parallel());
    }

    @Override
    public Extraction extract(String text, String language) {
        if (!model.isResolvable()) {
            throw new ExtractionUnavailableException("There is no model in this process");
        }
        if (clock.instant().isBefore(pausedUntil)) {
            throw new ExtractionUnavailableException("The model is left alone until " + pausedUntil);
        }
        if (!places.tryAcquire()) {
            throw new ExtractionUnavailableException("The model reads " + configuration.parallel() + " texts already");
        }
        // The place is given back by the reading itself: one that runs over its time still holds it.
        Future<Extraction> reading = threads.submit(() -> {
            try {
                return model.get().extract(text, language);
            } finally {
                places.release();
            }
        });
        try {
            return reading.get(configuration.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            reading.cancel(true);
            throw pause("did not answer in " + configuration.timeout(), late);
        } catch (ExecutionException failed) {
            // Only what we say ourselves is certain not to quote the text.
            boolean known = failed.getCause() instanceof ExtractionUnavailableException;
            String why = known
                    ? failed.getCause().getMessage()
                    : failed.getCause().getClass().getName();
            throw pause("cannot answer: " + why, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ExtractionUnavailableException("Interrupted while the model was reading", interrupted);
        }
    }

    private ExtractionUnavailableException pause(String why, Throwable cause) {
        pausedUntil = clock.instant().plus(configuration.pause());
        LOG.warnf("The extraction model %s; the dictionary answers alone for %s.", why, configuration.pause());
        if (!(cause instanceof ExtractionUnavailableException)) {
            LOG.debug("The model's failure", DiscreetFailure.of(cause));
        }
        return new ExtractionUnavailableException("The model " + why, cause);
    }
}
