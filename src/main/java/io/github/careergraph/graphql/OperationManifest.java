package io.github.careergraph.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The operations that the front ends were built with, by their ids: Relay's {@code persisted_queries.json}, which maps
 * ids to texts, or Apollo's {@code persisted-query-manifest.json}, which lists operations with {@code id} and
 * {@code body}.
 */
record OperationManifest(Map<String, String> texts) {

    static final OperationManifest NONE = new OperationManifest(Map.of());

    private static final String APOLLO = "apollo-persisted-query-manifest";
    private static final long LONGEST = 64L << 20;

    /** Reads a manifest, or says what is wrong with it: without one in order, the service does not start. */
    static OperationManifest read(Path file, ObjectMapper json) {
        try {
            if (Files.size(file) > LONGEST) {
                throw malformed(file, "is longer than " + LONGEST + " bytes");
            }
            JsonNode root = json.readTree(Files.readAllBytes(file));
            Map<String, String> texts = new LinkedHashMap<>();
            if (root.path("format").asText().equals(APOLLO)) {
                root.path("operations")
                        .forEach(operation -> texts.put(
                                required(file, operation.path("id")), required(file, operation.path("body"))));
            } else if (root.isObject()) {
                root.properties().forEach(entry -> texts.put(entry.getKey(), required(file, entry.getValue())));
            }
            if (texts.isEmpty()) {
                throw malformed(file, "holds no operations, neither as Relay nor as Apollo writes them");
            }
            return new OperationManifest(Map.copyOf(texts));
        } catch (IOException unreadable) {
            throw malformed(file, "cannot be read: " + unreadable.getMessage());
        }
    }

    Set<String> distinctTexts() {
        return Set.copyOf(texts.values());
    }

    private static String required(Path file, JsonNode text) {
        if (!text.isTextual() || text.textValue().isBlank()) {
            throw malformed(file, "has an operation without id or text");
        }
        return text.textValue();
    }

    private static IllegalStateException malformed(Path file, String what) {
        return new IllegalStateException("career-graph.graphql.operations-manifest: " + file + " " + what + ".");
    }
}
