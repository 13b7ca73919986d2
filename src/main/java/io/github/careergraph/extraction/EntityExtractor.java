package io.github.careergraph.extraction;

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
}
