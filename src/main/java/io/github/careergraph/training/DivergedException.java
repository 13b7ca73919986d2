package io.github.careergraph.training;

/** A training whose loss has become infinite, or no number at all. */
final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DivergedException(int step) {
        super("The loss is no number any more at step " + step + ": choose a lower --learning-rate");
    }
}
