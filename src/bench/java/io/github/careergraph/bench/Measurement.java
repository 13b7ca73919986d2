package io.github.careergraph.bench;

import java.util.Arrays;

/**
 * What a load showed.
 *
 * @param seconds from the first request's beginning to the last one's end
 * @param nanoseconds of each request, ascending
 */
record Measurement(double seconds, long[] nanoseconds) {

    Measurement {
        Arrays.sort(nanoseconds);
    }

    int requests() {
        return nanoseconds.length;
    }

    double perSecond() {
        return requests() / seconds;
    }

    /** The time within which the given share of requests was answered, in milliseconds (nearest rank). */
    double milliseconds(double share) {
        int rank = (int) Math.ceil(share * nanoseconds.length);
        return nanoseconds[Math.max(0, rank - 1)] / 1e6;
    }
}
