package io.github.careergraph.remote;

import java.time.Duration;

/** The pod has turned a call away because it has enough to do, or is about to end; another may be free. */
final class BusyPodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;
    private final boolean inTime;

    /**
     * @param retryAfter how long it wants to be left alone
     * @param left how long the caller still waits
     */
    BusyPodException(Duration retryAfter, Duration left, Throwable cause) {
        super("it is busy", cause);
        this.retryAfter = retryAfter;
        this.inTime = retryAfter.compareTo(left) < 0;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    /** Whether it makes sense to ask again: there is no use in waiting for what the caller will not wait for. */
    boolean isWorthAnotherTry() {
        return inTime;
    }
}
