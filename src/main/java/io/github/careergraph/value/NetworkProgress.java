package io.github.careergraph.value;

import java.time.Instant;

/**
 * How far the ranking of people has come.
 *
 * @param change how much the ranks of an organisation, which add up to 1, changed in the last iteration; the most of all
 */
record NetworkProgress(Instant begunAt, int people, long links, int iteration, double change) {

    /** Where the ranks are. */
    String table() {
        return table(iteration);
    }

    static String table(int iteration) {
        return iteration % 2 == 0 ? "network_even" : "network_odd";
    }

    /** Nobody to rank, ranks that hardly change any more, or patience at its end. */
    boolean isDone(double tolerance, int iterations) {
        return people == 0 || change <= tolerance || iteration >= iterations;
    }
}
