package io.github.careergraph.subscription;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A client of graphql-transport-ws that shows each message of the service. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private SocketClient() {}

    /** A socket that has not said who it is. */
    public static SocketClient connect(URI endpoint, Map<String, String> headers) {
        SocketClient client = new SocketClient();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        headers.forEach(builder::header);
        client.socket = builder.buildAsync(webSocket(endpoint), client)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return client;
    }

    /** A socket that may subscribe. */
    public static SocketClient signedIn(URI endpoint, String authorization) {
        SocketClient client = connect(endpoint, Map.of());
        client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", authorization)));
        assertThat(client.next().path("type").asText()).isEqualTo("connection_ack");
        return client;
    }

    public static URI webSocket(URI endpoint) {
        return URI.create(endpoint.toString().replaceFirst("^http", "ws"));
    }

    /** The credentials of a demo user. */
    public static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
    }

    public SocketClient subscribe(String id, String query) {
        return subscribe(id, query, Map.of());
    }

    public SocketClient subscribe(String id, String query, Map<String, ?> variables) {
        return send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query, "variables", variables)));
    }

    public SocketClient send(Map<String, ?> message) {
        try {
            return send(JSON.writeValueAsString(message));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    public SocketClient send(String text) {
        socket.sendText(text, true)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return this;
    }

    public WebSocket raw() {
        return socket;
    }

    /** The next message, which must come. */
    public JsonNode next() {
        JsonNode message = poll(PATIENCE);
        assertThat(message).as("a message; closed: " + closed).isNotNull();
        return message;
    }

    /** What the next answer to a subscription tells, which must come. */
    public JsonNode data() {
        JsonNode message = next();
        assertThat(message.path("type").asText()).as(message.toString()).isEqualTo("next");
        assertThat(message.path("payload").has("errors")).as(message.toString()).isFalse();
        return message.path("payload").path("data");
    }

    /** The extensions of the next message, which must be the only error of a subscription. */
    public JsonNode error() {
        JsonNode message = next();
        assertThat(message.path("type").asText()).as(message.toString()).isEqualTo("error");
        assertThat(message.path("payload")).as(message.toString()).hasSize(1);
        return message.path("payload").path(0).path("extensions");
    }

    /** A message, or null when none comes for so long. */
    public JsonNode poll(Duration patience) {
        try {
            return messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** The code that the service closes the socket with, which it must. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            try {
                messages.add(JSON.readTree(partial.toString()));
            } catch (JsonProcessingException malformed) {
                throw new AssertionError(partial.toString(), malformed);
            } finally {
                partial.setLength(0);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
