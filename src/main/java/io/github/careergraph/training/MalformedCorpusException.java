package io.github.careergraph.training;

import java.io.IOException;

/** Training data that cannot be read as what it claims to be; the message names file and line. */
final class MalformedCorpusException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedCorpusException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    MalformedCorpusException(String file, String problem) {
        super(file + ": " + problem);
    }
}
