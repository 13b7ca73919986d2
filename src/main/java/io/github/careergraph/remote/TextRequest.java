package io.github.careergraph.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The texts of one caller and the answers to them, which batches take and give one by one. */
final class TextRequest<T, A> {

    private final Reading<T, A> reading;
    private final List<T> texts;
    private final List<A> answers;
    private final CompletableFuture<List<A>> all = new CompletableFuture<>();
    private final long since = System.nanoTime();
    private int missing;
    /** The queue's lock guards it. */
    private int taken;

    TextRequest(Reading<T, A> reading, List<T> texts) {
        this.reading = reading;
        this.texts = List.copyOf(texts);
        this.answers = new ArrayList<>(Collections.nCopies(texts.size(), null));
        this.missing = texts.size();
    }

    Reading<T, A> reading() {
        return reading;
    }

    /** When it came, by {@link System#nanoTime()}. */
    long since() {
        return since;
    }

    boolean isTaken() {
        return taken == texts.size();
    }

    int next() {
        return taken;
    }

    int take() {
        return taken++;
    }

    T text(int index) {
        return texts.get(index);
    }

    int size(int index) {
        return reading.size().applyAsInt(texts.get(index));
    }

    int texts() {
        return texts.size();
    }

    /** Whether anybody still waits for it. */
    boolean isOpen() {
        return !all.isDone();
    }

    void answer(int index, A answer) {
        boolean complete;
        synchronized (answers) {
            answers.set(index, answer);
            complete = --missing == 0;
        }
        if (complete) {
            all.complete(answers);
        }
    }

    void fail(Throwable why) {
        all.completeExceptionally(why);
    }

    void giveUp() {
        all.cancel(false);
    }

    List<A> await(Duration timeout) throws InterruptedException, ExecutionException, TimeoutException {
        return all.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
}
