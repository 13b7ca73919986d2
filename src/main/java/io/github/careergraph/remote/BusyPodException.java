package io.github.careergraph.remote;

/** The pod has turned a call away because it has enough to do, or is about to end; another may be free. */
final class BusyPodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyPodException(Throwable cause) {
        super("it is busy", cause);
    }
}
