package io.github.careergraph.remote;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

/**
 * Brings the texts of concurrent callers together, so that the model reads them in batches. Whoever comes when all places
 * are taken is turned away at once, nobody waits past the time of a request, and what nobody waits for is not read.
 */
@ApplicationScoped
class TextQueue {

    private static final Logger LOG = Logger.getLogger(TextQueue.class);

    private final RemoteConfiguration.Server limits;
    private final InferenceMetrics metrics;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    /** Those with texts that no batch has taken yet. */
    private final Deque<TextRequest<?, ?>> waiting = new ArrayDeque<>();

    private final AtomicInteger running = new AtomicInteger();
    private boolean closed;

    @Inject
    TextQueue(RemoteConfiguration configuration, InferenceMetrics metrics) {
        this.limits = configuration.server();
        this.metrics = metrics;
    }

    /** From the start, and not from the first request: pods are scaled by what is measured here. */
    void begin(@Observes StartupEvent start) {
        if (limits.enabled()) {
            metrics.gauge("waiting", this::waiting);
            metrics.gauge("running", running::get);
            for (int worker = 0; worker < limits.parallel(); worker++) {
                Thread.ofPlatform().daemon().name("inference-" + worker).start(this::work);
            }
        }
    }

    @PreDestroy
    void close() {
        lock.lock();
        try {
            closed = true;
            waiting.forEach(request -> request.fail(new ExtractionUnavailableException("The pod has ended")));
            waiting.clear();
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The answers in the order of the texts, or a {@link CareerGraphException} with a code that says to come again.
     *
     * @param whenGone is told what to run when the caller waits no longer
     */
    <T, A> List<A> read(Reading<T, A> reading, List<T> texts, Consumer<Runnable> whenGone) {
        TextRequest<T, A> request = new TextRequest<>(reading, texts);
        admit(request);
        whenGone.accept(request::giveUp);
        try {
            return request.await(limits.timeout());
        } catch (TimeoutException late) {
            Duration most = limits.timeout();
            throw unavailable(ErrorCode.TIMEOUT, "The request took longer than " + most.toMillis() + " ms.");
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (CancellationException gone) {
            throw unavailable(ErrorCode.EXTRACTION_UNAVAILABLE, "Nobody waits for the answer any more.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(ErrorCode.EXTRACTION_UNAVAILABLE, "The request was interrupted.");
        } finally {
            leave(request);
        }
    }

    private void admit(TextRequest<?, ?> request) {
        lock.lock();
        try {
            if (closed || waiting.size() >= limits.queue()) {
                throw unavailable(ErrorCode.EXTRACTION_UNAVAILABLE, "Too many requests are waiting.");
            }
            waiting.add(request);
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void leave(TextRequest<?, ?> request) {
        request.giveUp();
        lock.lock();
        try {
            waiting.remove(request);
        } finally {
            lock.unlock();
        }
    }

    private int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            for (TextBatch<?, ?> batch = next(); batch != null; batch = next()) {
                read(batch);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(TextBatch<?, ?> batch) {
        running.incrementAndGet();
        try {
            batch.read(metrics);
        } catch (Throwable broken) {
            // The callers know already, and others have come meanwhile.
            LOG.errorf(broken, "A batch of %d texts could not be read", batch.texts());
        } finally {
            running.decrementAndGet();
        }
    }

    /** Waits for a batch; null when there will be none any more. */
    private TextBatch<?, ?> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                TextRequest<?, ?> first = waiting.peek();
                long left = first == null ? Long.MAX_VALUE : left(first);
                if (left <= 0) {
                    return take(first);
                }
                change.awaitNanos(left);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** How long a batch that begins with this request may still wait for more; nanoseconds. */
    private long left(TextRequest<?, ?> first) {
        int texts = 0;
        long characters = 0;
        for (TextRequest<?, ?> request : waiting) {
            if (request.reading() == first.reading()) {
                for (int index = request.next(); index < request.texts(); index++) {
                    texts++;
                    characters += request.size(index);
                }
            }
        }
        boolean full = texts >= limits.batchTexts() || characters >= limits.batchCharacters();
        return full ? 0 : limits.batchDelay().toNanos() - (System.nanoTime() - first.since());
    }

    private <T, A> TextBatch<T, A> take(TextRequest<T, A> first) {
        TextBatch<T, A> batch = new TextBatch<>(first.reading());
        int before;
        do {
            before = batch.texts();
            takeOneOfEach(batch);
        } while (batch.texts() > before);
        // Many long texts of one caller do not keep the others waiting for all of them.
        if (waiting.peek() == first) {
            waiting.add(waiting.remove());
        }
        return batch;
    }

    private <T, A> void takeOneOfEach(TextBatch<T, A> batch) {
        for (Iterator<TextRequest<?, ?>> requests = waiting.iterator(); requests.hasNext(); ) {
            TextRequest<?, ?> request = requests.next();
            if (batch.isOf(request.reading())
                    && batch.fits(request.size(request.next()), limits.batchTexts(), limits.batchCharacters())) {
                @SuppressWarnings("unchecked") // The same reading takes the same texts and gives the same answers.
                TextRequest<T, A> alike = (TextRequest<T, A>) request;
                batch.take(alike);
                if (alike.isTaken()) {
                    requests.remove();
                }
            }
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case ExtractionUnavailableException away ->
                unavailable(ErrorCode.EXTRACTION_UNAVAILABLE, "The model cannot answer at present.");
            case CareerGraphException coded -> coded;
            case RuntimeException defect -> defect;
            default -> new IllegalStateException(cause);
        };
    }

    private static CareerGraphException unavailable(ErrorCode code, String message) {
        return new CareerGraphException(code, null, message);
    }
}
