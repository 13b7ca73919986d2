package io.github.careergraph.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Gives one service tokens for its own account, as an identity server does in the client credentials grant. */
public final class TokenEndpoint implements AutoCloseable {

    private static final String CLIENT = "career-graph-api";
    private static final String SECRET = "a secret";

    private final HttpServer server;
    private final Supplier<String> tokens;

    public TokenEndpoint(Supplier<String> tokens) throws IOException {
        this.tokens = tokens;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::answer);
        server.start();
    }

    /** What the service needs to know in order to sign in here, as its environment variables. */
    public Map<String, String> environment() {
        return Map.of(
                "CAREER_GRAPH_INFERENCE_CLIENT_AUTH_SERVER_URL",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "CAREER_GRAPH_INFERENCE_CLIENT_TOKEN_PATH",
                "/token",
                "CAREER_GRAPH_INFERENCE_CLIENT_ID",
                CLIENT,
                "CAREER_GRAPH_INFERENCE_CLIENT_SECRET",
                SECRET);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String credentials = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
            boolean known = credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    && form.contains("grant_type=client_credentials");
            byte[] body = (known
                            ? "{\"access_token\":\"" + tokens.get() + "\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                            : "{\"error\":\"invalid_client\"}")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
