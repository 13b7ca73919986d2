package io.github.careergraph.bench;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The body of a GraphQL request. */
final class Body {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Body() {}

    static String of(String query, Map<String, ?> variables) {
        try {
            return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
