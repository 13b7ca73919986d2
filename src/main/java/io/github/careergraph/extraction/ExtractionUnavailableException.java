package io.github.careergraph.extraction;

/** Thrown when an extractor cannot answer now: its model cannot be loaded, or every worker is busy for too long. */
public final class ExtractionUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExtractionUnavailableException(String message) {
        super(message);
    }

    public ExtractionUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
