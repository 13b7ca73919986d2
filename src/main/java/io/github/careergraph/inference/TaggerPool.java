package io.github.careergraph.inference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.github.careergraph.extraction.ExtractionUnavailableException;

/** A fixed number of workers, each for one thread at a time. */
final class TaggerPool implements AutoCloseable {

    private final List<Tagger> all = new ArrayList<>();
    private final BlockingQueue<Tagger> free;
    private final Duration patience;

    TaggerPool(TaggingModel model, int workers, Duration patience) {
        free = new ArrayBlockingQueue<>(workers);
        this.patience = patience;
        for (int worker = 0; worker < workers; worker++) {
            Tagger tagger = model.newTagger();
            all.add(tagger);
            free.add(tagger);
        }
    }

    <T> T with(Function<Tagger, T> work) {
        Tagger tagger = take();
        try {
            return work.apply(tagger);
        } finally {
            free.add(tagger);
        }
    }

    private Tagger take() {
        try {
            Tagger tagger = free.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (tagger == null) {
                throw new ExtractionUnavailableException(
                        "All " + all.size() + " workers of the model were busy for " + patience.toMillis() + " ms");
            }
            return tagger;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractionUnavailableException("Interrupted while waiting for a worker of the model", e);
        }
    }

    /** Waits until the last text under way is read: closing a worker in use would free memory that is being read. */
    @Override
    public void close() {
        for (int worker = 0; worker < all.size(); worker++) {
            take().close();
        }
    }
}
