package io.github.careergraph.bench;

/** An answer that is an error, or not what the database holds. It ends the run: wrong answers are not to be fast. */
final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LENGTH = 2_000;

    /** What comes beyond the first characters of an answer tells nothing more. */
    WrongAnswer(String message) {
        super(message.length() > LENGTH ? message.substring(0, LENGTH) + " …" : message);
    }

    /** Compares what was answered with what the database holds. */
    static void unlessEqual(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new WrongAnswer(what + "\n  in the database: " + expected + "\n  in the answer:   " + actual);
        }
    }
}
