package io.github.careergraph.remote;

/** The pod has found what was sent to it at fault; that says nothing against the pod. */
final class RefusedByPodException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedByPodException(Refusal refusal, Throwable cause) {
        super(refusal.message(), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
