package io.github.careergraph.bench.faults;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;

/** Tokens of accounts whose password is their name, from Keycloak, and a new one before the old one ends. */
final class Tokens {

    static final Duration LIFETIME = Duration.ofSeconds(60);

    /** With so much of its life left a token is not used for another request. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private static final RestAssuredConfig PATIENCE = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", 5_000)
                    .setParam("http.socket.timeout", 10_000));

    private record Token(String value, long renewAt) {}

    private final URI endpoint;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Tokens(URI endpoint) {
        this.endpoint = endpoint;
    }

    String of(String account) {
        Token known = tokens.get(account);
        if (known != null && System.nanoTime() < known.renewAt()) {
            return known.value();
        }
        try {
            Response answer = RestAssured.given()
                    .config(PATIENCE)
                    .formParams(Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "career-graph-cli",
                            "username",
                            account,
                            "password",
                            account))
                    .post(endpoint);
            String value = answer.statusCode() == 200 ? answer.path("access_token") : null;
            if (value != null) {
                tokens.put(
                        account,
                        new Token(
                                value,
                                System.nanoTime() + LIFETIME.minus(MARGIN).toNanos()));
                return value;
            }
        } catch (Exception away) {
            // REST Assured throws what the connection threw without declaring it. The old token has to do.
        }
        return known == null ? "none" : known.value();
    }
}
