package io.github.careergraph.subscription;

import java.util.Objects;

import io.vertx.core.Vertx;

/** What one subscription waits for and was told last, kept from one of its answers to the next. */
final class Watch {

    private static final String KEY = Watch.class.getName();

    private final Topics topics;
    private final Runnable listener;
    private Topic topic;
    private Object told;
    private Object present;
    private boolean answered;
    private boolean closed;

    Watch(Topics topics, Runnable listener) {
        this.topics = topics;
        this.listener = listener;
    }

    /** The watch of the subscription that the calling thread answers, or null where it answers none. */
    static Watch current() {
        var context = Vertx.currentContext();
        return context == null ? null : context.getLocal(KEY);
    }

    /** Makes this the watch of the present execution. */
    synchronized void begin() {
        present = null;
        Vertx.currentContext().putLocal(KEY, this);
    }

    /** A subscription has one root field and so one topic, the same each time. */
    synchronized void on(Topic wanted) {
        if (topic == null && !closed) {
            topic = wanted;
            topics.listen(wanted, listener);
        }
    }

    /** @param essence what must differ from what was told last to be news */
    synchronized void found(Object essence) {
        present = essence;
    }

    synchronized boolean isNews() {
        return present == null || !Objects.equals(present, told);
    }

    synchronized void tell() {
        told = present;
        answered = true;
    }

    synchronized boolean hasAnswered() {
        return answered;
    }

    synchronized void close() {
        closed = true;
        if (topic != null) {
            topics.leave(topic, listener);
        }
    }
}
