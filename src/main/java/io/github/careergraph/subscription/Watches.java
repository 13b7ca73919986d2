package io.github.careergraph.subscription;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets the root field of a subscription say what its answer depends on. */
@ApplicationScoped
public class Watches {

    private final DatabaseNotices notices;

    @Inject
    Watches(DatabaseNotices notices) {
        this.notices = notices;
    }

    /** What holds now; the subscription is answered again, from the beginning, when something happens to the topic. */
    public <T> T now(Topic topic, Supplier<T> read) {
        return nowIfChanged(topic, read, whatever -> null);
    }

    /**
     * The same, but clients hear of it only when it is not what they were told last.
     *
     * @param essence the part that matters, compared by equals; null for news whatever it is
     */
    public <T> T nowIfChanged(Topic topic, Supplier<T> read, UnaryOperator<T> essence) {
        Watch watch = Watch.current();
        if (watch == null) {
            return read.get();
        }
        // First listen, then read: what happens between the two is heard.
        notices.start();
        watch.on(topic);
        T value = read.get();
        watch.found(essence.apply(value));
        return value;
    }

    /** Whether the present execution only repeats what the caller asked for earlier. */
    public static boolean isRepeating() {
        Watch watch = Watch.current();
        return watch != null && watch.hasAnswered();
    }
}
