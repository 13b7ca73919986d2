package io.github.careergraph.extraction;

import java.util.List;

/** Finds the skills, tools, employers, dates and other entities that a text speaks of; safe for many threads. */
public interface EntityExtractor {

    /**
     * Reads one document of any length.
     *
     * @param text the document, plain text; may be empty, never null
     * @param language its language as a BCP 47 tag, or null when unknown
     * @throws ExtractionUnavailableException when no answer can be given now; asking again later may succeed
     */
    Extraction extract(String text, String language);

    /**
     * Reads several documents, which a model does faster together than one after the other; answers in their order.
     *
     * @throws ExtractionUnavailableException when no answer can be given now; asking again later may succeed
     */
    default List<Extraction> extractAll(List<Passage> passages) {
        return passages.stream()
                .map(passage -> extract(passage.text(), passage.language()))
                .toList();
    }
}
