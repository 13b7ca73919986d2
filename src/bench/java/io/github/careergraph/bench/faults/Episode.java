package io.github.careergraph.bench.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A time with a fault in it, or with none, and how the requests of that time ended. A request belongs to a fault when
 * it was under way during the fault or within {@link #GRACE} after it.
 */
final class Episode {

    /** What the service may take to be whole again without help. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final String name;
    private final Set<String> permitted;
    private final boolean mayBreak;
    private final long began = System.nanoTime();
    private volatile long ended;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger degraded = new AtomicInteger();
    private final Map<String, Integer> errors = new TreeMap<>();
    private long lastError;

    /**
     * @param permitted the codes that the fault excuses
     * @param mayBreak whether connections may break, because the service itself is away
     */
    Episode(String name, Set<String> permitted, boolean mayBreak) {
        this.name = name;
        this.permitted = permitted;
        this.mayBreak = mayBreak;
    }

    String name() {
        return name;
    }

    /** The fault is over: what it took away is there again. */
    void end() {
        ended = System.nanoTime();
    }

    boolean covers(long requestBegan) {
        return ended == 0 || requestBegan < ended + GRACE.toNanos();
    }

    void answered(boolean degradedAnswer) {
        answered.incrementAndGet();
        if (degradedAnswer) {
            degraded.incrementAndGet();
        }
    }

    /** Counts an error; false when nothing excuses it. */
    synchronized boolean failed(Outcome outcome) {
        lastError = System.nanoTime();
        return switch (outcome) {
            case Outcome.Answered(var data) -> true;
            case Outcome.Refused(String code) -> {
                errors.merge(code, 1, Integer::sum);
                yield permitted.contains(code);
            }
            case Outcome.Broken(String how) -> {
                errors.merge("no answer", 1, Integer::sum);
                yield mayBreak;
            }
        };
    }

    synchronized String row() {
        double seconds = ended == 0 ? 0 : (ended - began) / 1e9;
        double recovery = lastError > ended && ended > 0 ? (lastError - ended) / 1e9 : 0;
        return String.format(
                java.util.Locale.ROOT,
                "| %s | %s | %,d | %s | %,d | %s |%n",
                name,
                ended == 0 ? "–" : String.format(java.util.Locale.ROOT, "%.1f", seconds),
                answered.get(),
                errors.isEmpty()
                        ? "–"
                        : errors.toString().replaceAll("[{}]", "").replace("=", " × "),
                degraded.get(),
                ended == 0 ? "–" : String.format(java.util.Locale.ROOT, "%.1f", recovery));
    }
}
