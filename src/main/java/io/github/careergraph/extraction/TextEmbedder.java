package io.github.careergraph.extraction;

import java.util.List;

/** Turns texts into vectors; safe for many threads. */
public interface TextEmbedder {

    /** Whether it can; a model of another maker may show no more than its answers. */
    boolean embeds();

    /**
     * One vector for each text, in their order and all of one length.
     *
     * @throws ExtractionUnavailableException when no answer can be given now; asking again later may succeed
     */
    List<Embedding> embed(List<String> texts);
}
