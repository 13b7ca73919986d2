package io.github.careergraph.subscription;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/** Who wants to hear of what in this process. */
@ApplicationScoped
class Topics {

    private static final Pattern NOTICE = Pattern.compile("([a-z]{1,20})(?::([0-9]{1,18}))?");

    private final Map<Topic, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /** From now on a listener hears of changes; it must not block, and hears of some more than once. */
    void listen(Topic topic, Runnable listener) {
        listeners.compute(topic, (key, present) -> {
            Set<Runnable> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(listener);
            return all;
        });
    }

    void leave(Topic topic, Runnable listener) {
        listeners.computeIfPresent(topic, (key, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    /** @param notice of the database: a topic, or a kind alone when too many of it have changed to name them */
    void changed(String notice) {
        Matcher parts = NOTICE.matcher(notice);
        if (!parts.matches()) {
            // Whoever may connect to the database may send any.
            return;
        }
        String kind = parts.group(1);
        if (parts.group(2) != null) {
            Topic topic = new Topic(kind, Long.parseLong(parts.group(2)));
            listeners.getOrDefault(topic, Set.of()).forEach(Runnable::run);
            return;
        }
        listeners.forEach((topic, all) -> {
            if (topic.kind().equals(kind)) {
                all.forEach(Runnable::run);
            }
        });
    }

    /** Nobody knows what happened while nobody listened. */
    void anythingMayHaveChanged() {
        listeners.values().forEach(all -> all.forEach(Runnable::run));
    }
}
