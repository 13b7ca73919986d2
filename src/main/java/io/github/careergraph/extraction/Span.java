package io.github.careergraph.extraction;

/** A piece of a text, in UTF-16 code units. */
public record Span(int start, int end) {}
