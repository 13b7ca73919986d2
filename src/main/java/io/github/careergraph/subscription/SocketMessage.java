package io.github.careergraph.subscription;

import java.io.StringReader;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * A message of a client in graphql-transport-ws, and those that the service sends.
 *
 * @param id of the subscription; null where the type has none
 * @param payload null where there is none
 */
record SocketMessage(String type, String id, JsonObject payload) {

    static final String ACKNOWLEDGE = "{\"type\":\"connection_ack\"}";
    static final String PONG = "{\"type\":\"pong\"}";

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Clients give numbers or UUIDs. */
    private static final int LONGEST_ID = 200;

    /** The message, or null when it is none. */
    static SocketMessage read(String text) {
        JsonObject message;
        try (var reader = READERS.createReader(new StringReader(text))) {
            message = reader.readObject();
        } catch (RuntimeException malformed) {
            // Not only JsonException: the parser has no class of its own for what is nested too deeply.
            return null;
        }
        JsonValue payload = message.getOrDefault("payload", JsonValue.NULL);
        if (payload.getValueType() != JsonValue.ValueType.NULL && !(payload instanceof JsonObject)) {
            return null;
        }
        return new SocketMessage(
                string(message, "type"), string(message, "id"), payload instanceof JsonObject object ? object : null);
    }

    boolean hasId() {
        return id != null && !id.isEmpty() && id.length() <= LONGEST_ID;
    }

    /** A member of the payload by its name, as headers are named: in whatever case. Null where there is no such text. */
    String credential(String name) {
        return payload == null
                ? null
                : payload.entrySet().stream()
                        .filter(member -> member.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .findFirst()
                        .orElse(null);
    }

    /** @param answer JSON */
    static String next(String id, String answer) {
        return "{\"id\":" + Json.createValue(id) + ",\"type\":\"next\",\"payload\":" + answer + "}";
    }

    static String error(String id, JsonArray errors) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("type", "error")
                .add("payload", errors)
                .build()
                .toString();
    }

    private static String string(JsonObject message, String name) {
        return message.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
