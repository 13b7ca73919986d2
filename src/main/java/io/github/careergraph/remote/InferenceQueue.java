package io.github.careergraph.remote;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

/**
 * Lets a few requests be read at a time and some more wait for their turn. Whoever comes when all places are taken is
 * turned away at once, and nobody waits past the time of a request.
 */
@ApplicationScoped
class InferenceQueue {

    private final Duration timeout;
    private final ThreadPoolExecutor pool;

    @Inject
    InferenceQueue(RemoteConfiguration configuration) {
        RemoteConfiguration.Server server = configuration.server();
        this.timeout = server.timeout();
        this.pool = new ThreadPoolExecutor(
                server.parallel(),
                server.parallel(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(server.queue()),
                Thread.ofPlatform().daemon().name("inference-", 0).factory());
    }

    /** From the start, and not from the first request: pods are scaled by these. */
    void measure(@Observes StartupEvent start, RemoteConfiguration configuration, MeterRegistry registry) {
        if (configuration.server().enabled()) {
            registry.gauge("career_graph.inference.waiting", pool.getQueue(), Collection::size);
            registry.gauge("career_graph.inference.running", pool, ThreadPoolExecutor::getActiveCount);
        }
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }

    /** The result of the work, or a {@link CareerGraphException} with a code that says to try again later. */
    <T> T await(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            pool.execute(task);
        } catch (RejectedExecutionException full) {
            throw unavailable(ErrorCode.EXTRACTION_UNAVAILABLE, "Too many requests are waiting.");
        }
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw unavailable(ErrorCode.TIMEOUT, "The request took longer than " + timeout.toMillis() + " ms.");
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(ErrorCode.EXTRACTION_UNAVAILABLE, "The request was interrupted.");
        } finally {
            leave(task);
        }
    }

    /** A request that nobody waits for any more keeps no place in the queue and begins no further text. */
    private void leave(Future<?> task) {
        if (!task.isDone()) {
            task.cancel(true);
            pool.remove((Runnable) task);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case ExtractionUnavailableException away ->
                unavailable(ErrorCode.EXTRACTION_UNAVAILABLE, "The model cannot answer at present.");
            case RuntimeException defect -> defect;
            default -> new IllegalStateException(cause);
        };
    }

    private static CareerGraphException unavailable(ErrorCode code, String message) {
        return new CareerGraphException(code, null, message);
    }
}
