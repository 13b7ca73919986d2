package io.github.careergraph.training;

/**
 * A mention that an annotator marked, or a model found.
 *
 * @param start UTF-16 offset of its first code unit
 * @param end offset after its last
 */
record LabelledSpan(String label, int start, int end) {}
