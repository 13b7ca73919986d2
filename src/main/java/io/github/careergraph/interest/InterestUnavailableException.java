package io.github.careergraph.interest;

/** There is no answer of the interest model at present. */
public final class InterestUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InterestUnavailableException(String message) {
        super(message);
    }

    public InterestUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
