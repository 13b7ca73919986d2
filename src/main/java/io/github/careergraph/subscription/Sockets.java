package io.github.careergraph.subscription;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** The sockets of this process. */
@ApplicationScoped
class Sockets {

    private static final Logger LOG = Logger.getLogger(Sockets.class);

    private static final int SECONDS_TO_LEAVE = 2;

    private final SubscriptionConfiguration configuration;
    private final AtomicInteger places = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> ofCallers = new ConcurrentHashMap<>();

    @Inject
    Sockets(SubscriptionConfiguration configuration, MeterRegistry registry) {
        this.configuration = configuration;
        Gauge.builder("career_graph.subscriptions.sockets", places, AtomicInteger::get)
                .description("Open WebSockets")
                .register(registry);
        Gauge.builder("career_graph.subscriptions.operations", open, all -> all.stream()
                        .mapToInt(Socket::size)
                        .sum())
                .description("Subscriptions that are going on")
                .register(registry);
    }

    /** Makes the figures known before there is a socket. */
    void begin(@Observes StartupEvent start) {
        LOG.debugf("At most %d sockets", configuration.sockets());
    }

    /** Takes a place for one more socket, if there is one. */
    boolean reserve() {
        if (places.incrementAndGet() > configuration.sockets()) {
            places.decrementAndGet();
            return false;
        }
        return true;
    }

    void giveUp() {
        places.decrementAndGet();
    }

    void opened(Socket socket) {
        open.add(socket);
    }

    /** Whether the caller may have one more socket, which is then the caller's. */
    boolean admit(String caller) {
        boolean[] admitted = {false};
        ofCallers.compute(caller, (account, present) -> {
            int held = present == null ? 0 : present;
            admitted[0] = held < configuration.socketsPerCaller();
            return admitted[0] ? (Integer) (held + 1) : present;
        });
        return admitted[0];
    }

    /** @param caller whose it was; null when nobody had signed in */
    void closed(Socket socket, String caller) {
        if (open.remove(socket)) {
            places.decrementAndGet();
        }
        if (caller != null) {
            ofCallers.computeIfPresent(caller, (account, held) -> held == 1 ? null : held - 1);
        }
    }

    /** Clients go to another process. This comes before the server ends, which tells them nothing. */
    void leave(@Observes ShutdownDelayInitiatedEvent end) throws InterruptedException {
        List<Socket> all = List.copyOf(open);
        CountDownLatch told = new CountDownLatch(all.size());
        all.forEach(socket -> socket.onLoop(() -> {
            socket.close(CloseCode.GOING_AWAY);
            told.countDown();
        }));
        if (!told.await(SECONDS_TO_LEAVE, TimeUnit.SECONDS)) {
            LOG.warnf("%d clients were not told to go elsewhere", told.getCount());
        }
    }
}
