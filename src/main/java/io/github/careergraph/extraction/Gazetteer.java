package io.github.careergraph.extraction;

import java.util.function.Consumer;

/** Brings names into the dictionary: one for skills here, others from packages that this one does not know. */
public interface Gazetteer {

    /** Changes whenever a name does; cheap enough to be asked every half minute. */
    String version();

    /** Gives every name to the reader, the preferred meaning of a name before its other meanings. */
    void read(Consumer<Surface> reader);
}
