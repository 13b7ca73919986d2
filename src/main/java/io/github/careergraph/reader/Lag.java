package io.github.careergraph.reader;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far the replica is behind the primary, in time: since when the primary has been beyond where the replica is. The
 * replica's own clock and the time of the last transaction that it replayed would tell of a lag whenever nobody writes.
 */
final class Lag {

    /** At four looks a second, ten minutes: far beyond any bound that may be set. */
    private static final int MOST_REMEMBERED = 2_400;

    private record Sighting(Position primary, long nanos) {}

    /** Oldest first, all beyond where the replica was last seen. */
    private final Deque<Sighting> ahead = new ArrayDeque<>();

    /** Notes where the primary was at a time of {@link System#nanoTime}. */
    void primaryAt(Position position, long nanos) {
        if (ahead.isEmpty() || position.compareTo(ahead.getLast().primary()) > 0) {
            if (ahead.size() == MOST_REMEMBERED) {
                // The oldest tells for how long; one from the middle is missed least.
                ahead.pollLast();
            }
            ahead.addLast(new Sighting(position, nanos));
        }
    }

    /** Notes where the replica was. */
    void replicaAt(Position position) {
        while (!ahead.isEmpty() && position.isAtLeast(ahead.getFirst().primary())) {
            ahead.removeFirst();
        }
    }

    /** Up to now; zero when the replica has all that the primary was seen to have. */
    Duration until(long nanos) {
        return ahead.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(nanos - ahead.getFirst().nanos());
    }
}
