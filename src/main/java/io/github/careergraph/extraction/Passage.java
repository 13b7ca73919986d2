package io.github.careergraph.extraction;

/**
 * A text that is read together with others.
 *
 * @param text plain text; may be empty, never null
 * @param language its language as a BCP 47 tag, or null when unknown
 */
public record Passage(String text, String language) {}
