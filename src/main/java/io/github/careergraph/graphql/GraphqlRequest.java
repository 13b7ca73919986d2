package io.github.careergraph.graphql;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A request of GraphQL over HTTP.
 *
 * @param query null when the request names an operation by its id
 * @param operationId null when the request brings its own query
 * @param operationName null when the document has only one operation
 * @param variables null when there are none
 */
record GraphqlRequest(String query, String operationId, String operationName, JsonObject variables) {

    // Json.create… looks its provider up each time: a twentieth of a short request.
    private static final JsonReaderFactory READERS = Json.createReaderFactory(null);
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(null);

    /** Where clients of Relay put the id of an operation. */
    private static final String DOCUMENT_ID = "doc_id";

    private static final String ID = "id";
    /** Where clients of Apollo put it. */
    private static final String PERSISTED_QUERY = "persistedQuery";

    /** Reads a body. Its bytes must be UTF-8: guessing would store what nobody wrote. */
    static GraphqlRequest ofBody(Buffer body) {
        if (body == null) {
            throw RefusedException.badRequest(400, "The body is missing.");
        }
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body.getBytes())).toString();
        } catch (CharacterCodingException malformed) {
            throw RefusedException.badRequest(400, "The body is not UTF-8.");
        }
        JsonValue json = json(text, "The body");
        if (json.getValueType() == JsonValue.ValueType.ARRAY) {
            throw RefusedException.badRequest(400, "Send one request at a time: batches are not served.");
        }
        if (json.getValueType() != JsonValue.ValueType.OBJECT) {
            throw RefusedException.badRequest(400, "The body must be a JSON object.");
        }
        return of(json.asJsonObject());
    }

    /** Reads the parameters of a URL; those that hold maps are JSON. */
    static GraphqlRequest ofParameters(MultiMap parameters) {
        var request = BUILDERS.createObjectBuilder();
        parameters.forEach((name, value) -> {
            switch (name) {
                case "query", "operationName", DOCUMENT_ID, ID -> request.add(name, value);
                case "variables", "extensions" -> {
                    if (!value.isEmpty()) {
                        request.add(name, json(value, name));
                    }
                }
                default -> {
                    // Not ours: something between the caller and us may add its own.
                }
            }
        });
        return of(request.build());
    }

    /** Reads a request that is JSON already. */
    static GraphqlRequest of(JsonObject request) {
        String query = string(request, "query");
        if (query != null && query.isBlank()) {
            query = null;
        }
        JsonObject extensions = map(request, "extensions");
        String id = query == null ? operationId(request, extensions) : null;
        if (query == null && id == null) {
            throw RefusedException.badRequest(400, "query is missing.");
        }
        String operationName = string(request, "operationName");
        return new GraphqlRequest(
                query,
                id,
                operationName == null || operationName.isEmpty() ? null : operationName,
                map(request, "variables"));
    }

    private static String operationId(JsonObject request, JsonObject extensions) {
        JsonObject persisted = extensions == null ? null : map(extensions, PERSISTED_QUERY);
        if (persisted != null) {
            return string(persisted, "sha256Hash");
        }
        String document = string(request, DOCUMENT_ID);
        return document == null ? string(request, ID) : document;
    }

    GraphqlRequest withQuery(String text) {
        return new GraphqlRequest(text, operationId, operationName, variables);
    }

    /** The request as the library takes it. */
    JsonObject json() {
        var request = BUILDERS.createObjectBuilder().add("query", query);
        if (operationName != null) {
            request.add("operationName", operationName);
        }
        if (variables != null) {
            request.add("variables", variables);
        }
        return request.build();
    }

    private static JsonValue json(String text, String what) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException malformed) {
            // Not only JsonException: the parser has no class of its own for what is nested too deeply.
            throw RefusedException.badRequest(400, what + " is not JSON.");
        }
    }

    private static String string(JsonObject request, String name) {
        return switch (request.getOrDefault(name, JsonValue.NULL)) {
            case JsonString string -> string.getString();
            case JsonValue value when value.getValueType() == JsonValue.ValueType.NULL -> null;
            default -> throw RefusedException.badRequest(400, name + " must be a string.");
        };
    }

    private static JsonObject map(JsonObject request, String name) {
        return switch (request.getOrDefault(name, JsonValue.NULL)) {
            case JsonObject map -> map;
            case JsonValue value when value.getValueType() == JsonValue.ValueType.NULL -> null;
            default -> throw RefusedException.badRequest(400, name + " must be an object.");
        };
    }
}
