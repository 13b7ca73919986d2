package io.github.careergraph.interest;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import org.jboss.logging.Logger;

import io.github.careergraph.concurrency.OwnThread;

/**
 * Knows where items lie, and asks the model for those that it does not know yet, no longer than the time-out: what comes
 * later is there for the next who asks. It keeps nothing about people.
 */
@ApplicationScoped
public class Interests {

    private static final Logger LOG = Logger.getLogger(Interests.class);
    private static final Executor THREADS = OwnThread.named("interests");

    private final InterestConfiguration configuration;
    private final Clock clock;
    private final Optional<ItemTower> tower;
    private final Semaphore places;
    private final Counter without;
    private final Cache<ItemText, Placed> cache;
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile String model = "";

    /** A vector with the model that it is of: they may change while they are asked for. */
    private record Placed(String model, UserTower tower, float[] vector) {}

    @Inject
    Interests(
            InterestConfiguration configuration,
            Clock clock,
            @Identifier("model") Instance<ItemTower> here,
            Optional<PodTower> pod,
            MeterRegistry registry) {
        this(
                configuration,
                clock,
                pod.map(PodTower::tower)
                        .or(() -> here.isResolvable()
                                ? Optional.of(items -> here.get().place(items))
                                : Optional.empty()),
                registry);
    }

    /** @param tower the model to ask; empty where there is none */
    Interests(InterestConfiguration configuration, Clock clock, Optional<ItemTower> tower, MeterRegistry registry) {
        this.configuration = configuration;
        this.clock = clock;
        this.tower = tower;
        this.places = new Semaphore(configuration.parallel());
        this.cache = Caffeine.newBuilder()
                .maximumSize(configuration.kept())
                .expireAfterWrite(configuration.age())
                .build();
        this.without = Counter.builder("career_graph.interest.degraded")
                .description("Times that recommendations did without the interest model, which was away or too slow")
                .register(registry);
    }

    /** Whether there is a model to ask, be it away at present. */
    public boolean isServed() {
        return configuration.enabled() && tower.isPresent();
    }

    /** Where these items lie; empty where there is no model, or no answer in time. */
    public Optional<Places> of(Collection<ItemText> items) {
        if (!isServed() || items.isEmpty()) {
            return Optional.empty();
        }
        Optional<Places> kept = kept(items);
        if (kept.isPresent()) {
            return kept;
        }
        if (ask(items)) {
            kept = kept(items);
        }
        if (kept.isEmpty()) {
            without.increment();
        }
        return kept;
    }

    /** Lets go of all that is known, so that the model is asked anew. */
    public void forget() {
        cache.invalidateAll();
        pausedUntil = Instant.MIN;
    }

    private Optional<Places> kept(Collection<ItemText> items) {
        Map<String, float[]> vectors = new HashMap<>();
        Placed first = null;
        for (ItemText item : items) {
            Placed placed = cache.getIfPresent(item);
            if (placed == null || (first != null && !first.model().equals(placed.model()))) {
                return Optional.empty();
            }
            first = first == null ? placed : first;
            vectors.put(item.id(), placed.vector());
        }
        return Optional.of(new Places(first.tower(), vectors));
    }

    /** Whether the model has answered. */
    private boolean ask(Collection<ItemText> items) {
        if (clock.instant().isBefore(pausedUntil) || !places.tryAcquire()) {
            return false;
        }
        // The place is given back by the asking itself: one that runs over its time still holds it.
        CompletableFuture<Void> asking = CompletableFuture.runAsync(
                () -> {
                    try {
                        fill(items);
                    } finally {
                        places.release();
                    }
                },
                THREADS);
        try {
            asking.get(configuration.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            LOG.debugf("The interest model has not answered within %s.", configuration.timeout());
        } catch (ExecutionException failed) {
            pausedUntil = clock.instant().plus(configuration.pause());
            LOG.warnf(
                    "The interest model does not answer (%s); recommendations do without it for %s.",
                    failed.getCause().getMessage(), configuration.pause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void fill(Collection<ItemText> items) {
        if (askFor(items)) {
            // What was kept is of another model, and only vectors of one compare.
            cache.asMap().values().removeIf(placed -> !placed.model().equals(model));
            askFor(items);
        }
    }

    /** Asks for what is not kept; whether it was another model that answered. */
    private boolean askFor(Collection<ItemText> items) {
        List<ItemText> missing =
                items.stream().filter(item -> cache.getIfPresent(item) == null).toList();
        boolean changed = false;
        for (int from = 0; from < missing.size(); from += configuration.batch()) {
            changed |= fill(missing.subList(from, Math.min(missing.size(), from + configuration.batch())));
        }
        return changed;
    }

    /** Whether it was another model that answered. */
    private boolean fill(List<ItemText> missing) {
        PlacedItems answer = tower.orElseThrow().place(missing);
        if (answer.vectors().size() != missing.size()) {
            throw new InterestUnavailableException("The interest model did not answer to all items");
        }
        for (int i = 0; i < missing.size(); i++) {
            cache.put(
                    missing.get(i),
                    new Placed(answer.model(), answer.tower(), answer.vectors().get(i)));
        }
        boolean changed = !model.equals(answer.model());
        model = answer.model();
        return changed;
    }

    /**
     * Items with where they lie.
     *
     * @param vectors by the id of the item
     */
    public record Places(UserTower tower, Map<String, float[]> vectors) {

        public Places {
            vectors = Map.copyOf(vectors);
        }

        /** One that was asked for. */
        public float[] of(String item) {
            return vectors.get(item);
        }
    }
}
