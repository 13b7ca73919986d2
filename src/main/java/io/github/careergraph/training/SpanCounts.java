package io.github.careergraph.training;

/**
 * How many spans of a label were found and how many there were; a span counts only when both ends and the label are
 * right.
 */
record SpanCounts(int right, int found, int real) {

    static final SpanCounts NONE = new SpanCounts(0, 0, 0);

    SpanCounts plus(SpanCounts other) {
        return new SpanCounts(right + other.right, found + other.found, real + other.real);
    }

    /** Of what was found, how much is right; 0 when nothing was found, as seqeval has it. */
    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** Of what is there, how much was found; 0 when nothing is there. */
    double recall() {
        return real == 0 ? 0 : (double) right / real;
    }

    /** The harmonic mean of the two; 0 when both are. */
    double f1() {
        return found + real == 0 ? 0 : 2.0 * right / (found + real);
    }
}
