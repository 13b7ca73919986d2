package io.github.careergraph.training;

import java.util.List;
import java.util.Map;

/**
 * A text with what annotators marked in it.
 *
 * @param name where it comes from, for messages
 * @param spans by label scheme; a scheme that is not here was not annotated, an empty list says that nothing is there
 */
record LabelledDocument(String name, String text, Map<String, List<LabelledSpan>> spans) {}
