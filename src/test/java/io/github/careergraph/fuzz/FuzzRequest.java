package io.github.careergraph.fuzz;

import java.util.Map;

/**
 * A request that was made up.
 *
 * @param valid whether it fits the schema, whatever its values are
 * @param rootField what it asks for first; null where that is not certain
 */
record FuzzRequest(String query, Map<String, Object> variables, boolean valid, String rootField) {}
