package io.github.careergraph.graphql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.GraphQLContext;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** What one request may still use: time, and connections to the database. */
final class RequestBudget {

    private static final Logger LOG = Logger.getLogger(RequestBudget.class);
    private static final String KEY = RequestBudget.class.getName();

    private final Duration timeout;
    private final long deadline;
    private final Semaphore fetches;
    private final Set<PGConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger statements = new AtomicInteger();
    private volatile boolean spent;

    RequestBudget(Duration timeout, int parallelFetches) {
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
        this.fetches = new Semaphore(parallelFetches, true);
    }

    /** The budget of the request that the calling thread works for, or null outside of GraphQL requests. */
    static RequestBudget current() {
        var context = Vertx.currentContext();
        return context == null ? null : context.getLocal(KEY);
    }

    static RequestBudget of(GraphQLContext context) {
        return context.get(KEY);
    }

    /** Makes this the budget of the present request. */
    void begin(Map<String, Object> graphqlContext) {
        Vertx.currentContext().putLocal(KEY, this);
        graphqlContext.put(KEY, this);
    }

    boolean isSpent() {
        return spent;
    }

    CodedError timeout() {
        return CodedError.of(ErrorCode.TIMEOUT, timeoutMessage());
    }

    private String timeoutMessage() {
        return "The request took longer than " + timeout.toMillis() / 1000.0 + " s.";
    }

    /** Runs a transaction when fewer than the permitted number of them are running for this request. */
    <T> T fetch(Callable<T> transaction) throws Exception {
        if (spent || !fetches.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw new CareerGraphException(ErrorCode.TIMEOUT, null, timeoutMessage());
        }
        try {
            return transaction.call();
        } finally {
            fetches.release();
        }
    }

    void acquired(PGConnection connection) {
        connections.add(connection);
    }

    /** A connection that goes back to the pool must not be cancelled any more: another request may have it next. */
    void returned(PGConnection connection) {
        synchronized (connections) {
            connections.remove(connection);
        }
    }

    /** Ends the work of a request that has been answered: running statements are cancelled, no more begin. */
    void spend() {
        spent = true;
        synchronized (connections) {
            for (PGConnection connection : connections) {
                try {
                    connection.cancelQuery();
                } catch (SQLException gone) {
                    LOG.debug("A statement could not be cancelled", DiscreetFailure.of(gone));
                }
            }
        }
    }

    void countStatement() {
        statements.incrementAndGet();
    }

    int statements() {
        return statements.get();
    }
}
