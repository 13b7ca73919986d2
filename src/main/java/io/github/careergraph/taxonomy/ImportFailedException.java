package io.github.careergraph.taxonomy;

/** Files that cannot be imported; the message names the file and, where there is one, the line. */
final class ImportFailedException extends RuntimeException {

    ImportFailedException(String message) {
        super(message);
    }

    static ImportFailedException at(String file, long line, String why) {
        return new ImportFailedException(file + ", line " + line + ": " + why);
    }
}
