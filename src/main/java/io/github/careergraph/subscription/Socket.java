package io.github.careergraph.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;

import io.github.careergraph.graphql.RefusedException;

/**
 * A client's socket in the protocol graphql-transport-ws. Everything happens on the event loop of its connection, so that
 * nothing here needs a lock.
 */
final class Socket {

    private enum State {
        EXPECTING,
        IDENTIFYING,
        READY,
        CLOSED
    }

    private final RoutingContext upgrade;
    private final ServerWebSocket client;
    private final Context loop;
    private final SubscriptionServices services;
    private final Map<String, LiveOperation> operations = new HashMap<>();
    /** Nobody waits for their answers any more, which are being made yet. */
    private final Set<LiveOperation> leaving = new HashSet<>();

    private final Set<Long> timers = new HashSet<>();
    private State state = State.EXPECTING;
    private String caller;
    private boolean heard = true;
    private volatile int size;

    Socket(RoutingContext upgrade, ServerWebSocket client, Context loop, SubscriptionServices services) {
        this.upgrade = upgrade;
        this.client = client;
        this.loop = loop;
        this.services = services;
    }

    void open() {
        services.sockets().opened(this);
        client.textMessageHandler(this::receive)
                .binaryMessageHandler(bytes -> close(CloseCode.MALFORMED))
                .pongHandler(reply -> heard = true)
                .drainHandler(drained -> operations.values().forEach(LiveOperation::proceed))
                // Of what is too long; of a connection that is lost nobody hears.
                .exceptionHandler(failure -> close(CloseCode.TOO_LONG))
                .closeHandler(closed -> end());
        after(configuration().initialisation(), () -> {
            if (state != State.READY) {
                close(CloseCode.TIMED_OUT);
            }
        });
        ping();
    }

    private void ping() {
        after(configuration().ping(), () -> {
            if (!heard) {
                // It does not read a farewell either.
                client.close(CloseCode.GONE.code(), CloseCode.GONE.reason());
                SocketRoute.channel(upgrade).close();
                return;
            }
            heard = false;
            client.writePing(Buffer.buffer());
            ping();
        });
    }

    private void receive(String text) {
        heard = true;
        if (state == State.CLOSED) {
            return;
        }
        SocketMessage message = SocketMessage.read(text);
        if (message == null || message.type() == null) {
            close(CloseCode.MALFORMED);
            return;
        }
        switch (message.type()) {
            case "connection_init" -> initialise(message);
            case "ping" -> send(SocketMessage.PONG);
            case "pong" -> {
                // It has been heard.
            }
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message.id());
            default -> close(CloseCode.MALFORMED);
        }
    }

    private void initialise(SocketMessage message) {
        if (state != State.EXPECTING) {
            close(CloseCode.TOO_MANY_INITIALISATIONS);
            return;
        }
        state = State.IDENTIFYING;
        services.credentials()
                .identify(upgrade, message.credential("Authorization"))
                .subscribe()
                .with(known -> onLoop(() -> welcome(known)), failure -> onLoop(() -> close(CloseCode.UNAUTHORIZED)));
    }

    private void welcome(SecurityIdentity known) {
        if (state != State.IDENTIFYING) {
            return;
        }
        String account = SocketCredentials.account(known);
        if (!services.sockets().admit(account)) {
            close(CloseCode.FULL);
            return;
        }
        caller = account;
        QuarkusHttpUser.setIdentity(known, upgrade);
        state = State.READY;
        SocketCredentials.expiry(known)
                .ifPresent(end -> after(Duration.between(Instant.now(), end), () -> close(CloseCode.EXPIRED)));
        send(SocketMessage.ACKNOWLEDGE);
    }

    private void subscribe(SocketMessage message) {
        if (state != State.READY) {
            close(CloseCode.UNAUTHORIZED);
            return;
        }
        if (!message.hasId() || message.payload() == null) {
            close(CloseCode.MALFORMED);
            return;
        }
        if (operations.containsKey(message.id())) {
            close(CloseCode.DUPLICATE);
            return;
        }
        try {
            if (operations.size() + leaving.size() >= configuration().operations()) {
                throw RefusedException.limitExceeded(
                        "operations",
                        "A socket carries at most " + configuration().operations() + " subscriptions.");
            }
            LiveOperation operation =
                    new LiveOperation(message.id(), services.engine().read(message.payload()), this, services.topics());
            operations.put(message.id(), operation);
            size = operations.size();
            operation.proceed();
        } catch (RefusedException refused) {
            if (refused.isMalformed()) {
                close(CloseCode.MALFORMED);
            } else {
                send(SocketMessage.error(message.id(), refused.errors()));
            }
        }
    }

    /** Ends a subscription, if there is one of this id. */
    void complete(String id) {
        LiveOperation operation = operations.remove(id);
        if (operation != null) {
            size = operations.size();
            operation.end();
            if (operation.isRunning()) {
                leaving.add(operation);
            }
        }
    }

    /** Has an operation answered when it is its turn. */
    void answer(LiveOperation operation) {
        services.turns()
                .take(() -> onLoop(() -> {
                    if (operation.hasEnded()) {
                        services.turns().give();
                        leaving.remove(operation);
                        return;
                    }
                    operation.began(services.engine()
                            .answer(operation.request(), upgrade, loop, operation.watch()::begin, answer -> {
                                services.turns().give();
                                onLoop(() -> {
                                    operation.answered(answer);
                                    leaving.remove(operation);
                                });
                            }));
                }));
    }

    void send(String message) {
        if (state != State.CLOSED) {
            client.writeTextMessage(message);
        }
    }

    /** Whether what was sent before still waits for the client to read it. */
    boolean isCongested() {
        return client.writeQueueFull();
    }

    /** How many subscriptions it carries; may be asked by any thread. */
    int size() {
        return size;
    }

    SubscriptionConfiguration configuration() {
        return services.configuration();
    }

    /** Runs something when nothing else of this socket runs; may be called by any thread. */
    void onLoop(Runnable work) {
        loop.runOnContext(now -> work.run());
    }

    long after(Duration delay, Runnable work) {
        long timer = upgrade.vertx().setTimer(Math.max(1, delay.toMillis()), expired -> {
            timers.remove(expired);
            onLoop(work);
        });
        timers.add(timer);
        return timer;
    }

    void cancel(long timer) {
        if (timers.remove(timer)) {
            upgrade.vertx().cancelTimer(timer);
        }
    }

    void close(CloseCode code) {
        if (state != State.CLOSED) {
            end();
            client.close(code.code(), code.reason());
        }
    }

    private void end() {
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        Set.copyOf(timers).forEach(this::cancel);
        Set.copyOf(operations.keySet()).forEach(this::complete);
        services.sockets().closed(this, caller);
    }
}
