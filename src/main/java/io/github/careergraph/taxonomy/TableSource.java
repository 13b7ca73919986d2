package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.io.InputStream;

/** A table that can be read again and again: a file, or an entry of a zip. */
record TableSource(String name, Opener opener) {

    interface Opener {
        InputStream open() throws IOException;
    }

    InputStream open() throws IOException {
        return opener.open();
    }
}
