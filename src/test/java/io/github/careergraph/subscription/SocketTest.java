package io.github.careergraph.subscription;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The protocol graphql-transport-ws, and what happens to those who do not keep to it. */
@QuarkusTest
@TestProfile(HastySubscriptions.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class SocketTest {

    private static final String VALUE = "subscription { valueChanged { known } }";
    private static final Map<String, String> INITIALISE = Map.of("type", "connection_init");
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void givesUpWhoeverDoesNotSayInTimeWhoItIs() {
        try (SocketClient client = anonymous()) {
            assertThat(client.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void letsNobodySubscribeBeforeSayingWhoItIs() {
        try (SocketClient client = anonymous()) {
            client.subscribe("1", VALUE);
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"connection_init\"}",
                "{\"type\":\"connection_init\",\"payload\":{}}",
                "{\"type\":\"connection_init\",\"payload\":null}",
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":7}}",
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"\"}}",
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer x.y.z\"}}",
                // newcomer:wrong
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Basic bmV3Y29tZXI6d3Jvbmc=\"}}"
            })
    void letsNobodyInWithoutValidCredentials(String message) {
        try (SocketClient client = anonymous()) {
            client.send(message);
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void takesCredentialsOfTheHandshakeToo() {
        try (SocketClient client =
                SocketClient.connect(endpoint, Map.of("Authorization", SocketClient.basic("newcomer")))) {
            client.send(INITIALISE);
            assertThat(client.next().path("type").asText()).isEqualTo("connection_ack");
            client.subscribe("1", VALUE);
            assertThat(client.data().has("valueChanged")).isTrue();
        }
    }

    @Test
    void refusesTheHandshakeWithWrongCredentials() {
        assertThat(refusal(() -> SocketClient.connect(endpoint, Map.of("Authorization", "Basic bmV3Y29tZXI6d3Jvbmc="))))
                .isEqualTo(401);
    }

    @Test
    void isSaidOnceWhoItIs() {
        try (SocketClient client = newcomer()) {
            client.send(INITIALISE);
            assertThat(client.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void tellsOneSubscriptionFromAnotherByItsId() {
        try (SocketClient client = newcomer()) {
            client.subscribe("a", VALUE).subscribe("b", VALUE);
            assertThat(List.of(
                            client.next().path("id").asText(),
                            client.next().path("id").asText()))
                    .containsExactlyInAnyOrder("a", "b");
            client.subscribe("a", VALUE);
            assertThat(client.closeCode()).isEqualTo(4409);
        }
    }

    @Test
    void anIdIsFreeAgainWhenItsSubscriptionIsComplete() {
        try (SocketClient client = newcomer()) {
            client.subscribe("1", VALUE);
            client.data();
            client.send(Map.of("type", "complete", "id", "1"));
            client.subscribe("1", VALUE);
            client.data();
            client.send(Map.of("type", "complete", "id", "1")).send(Map.of("type", "complete", "id", "unknown"));
            GraphQL.ask("newcomer", "{ me { id } }");
            assertThat(client.poll(A_MOMENT)).isNull();
            assertThat(client.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "\"subscribe\"",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"start\",\"id\":\"1\"}",
                "{\"type\":\"connection_ack\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { valueChanged { known } }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"subscription { valueChanged { known } }\"}}",
                "{\"type\":\"subscribe\",\"id\":1,\"payload\":{\"query\":\"subscription { valueChanged { known } }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":[]}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":7}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ x }\",\"variables\":[]}}"
            })
    void closesOnWhatIsNoMessage(String message) {
        try (SocketClient client = newcomer()) {
            client.send(message);
            assertThat(client.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void closesOnBytesAndOnJsonThatNestsWithoutEnd() {
        try (SocketClient client = newcomer()) {
            client.raw().sendBinary(ByteBuffer.wrap(new byte[] {1}), true);
            assertThat(client.closeCode()).isEqualTo(4400);
        }
        try (SocketClient client = newcomer()) {
            client.send("{\"type\":\"ping\",\"payload\":" + "[".repeat(100_000));
            assertThat(client.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void closesOnAMessageOfMoreThan256Kilobytes() {
        try (SocketClient client = newcomer()) {
            client.send(padded(256 * 1024));
            assertThat(client.next().path("type").asText()).isEqualTo("pong");
            client.send(padded(256 * 1024 + 1));
            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void closesOnALongMessageInShortPieces() {
        try (SocketClient client = newcomer()) {
            String piece = "x".repeat(100 * 1024);
            for (int i = 0; i < 3; i++) {
                client.raw().sendText(piece, false).join();
            }
            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void repliesToAPing() {
        try (SocketClient client = newcomer()) {
            client.send(Map.of("type", "ping", "payload", Map.of("x", 1))).send(Map.of("type", "pong"));
            assertThat(client.next().path("type").asText()).isEqualTo("pong");
            assertThat(client.poll(A_MOMENT)).isNull();
        }
    }

    /** A client replies to pings by itself, and is there for longer than two of them are apart. */
    @Test
    void keepsWhoeverReplies() {
        try (SocketClient client = newcomer()) {
            assertThat(client.poll(Duration.ofSeconds(6))).isNull();
            client.subscribe("1", VALUE);
            client.data();
        }
    }

    @Test
    void carriesTwentySubscriptionsAndRefusesOneMore() {
        try (SocketClient client = newcomer()) {
            for (int i = 0; i < 20; i++) {
                client.subscribe("s" + i, VALUE);
            }
            for (int i = 0; i < 20; i++) {
                client.data();
            }
            client.subscribe("s20", VALUE);
            JsonNode refusal = client.error();
            assertThat(refusal.path("code").asText()).isEqualTo("LIMIT_EXCEEDED");
            assertThat(refusal.path("limit").asText()).isEqualTo("operations");
            client.send(Map.of("type", "complete", "id", "s0")).subscribe("s20", VALUE);
            client.data();
        }
    }

    @Test
    void aCallerHoldsTenSocketsHereAndNoMore() {
        List<SocketClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                clients.add(SocketClient.signedIn(endpoint, SocketClient.basic("manager")));
            }
            SocketClient one = anonymous();
            clients.add(one);
            one.send(Map.of(
                    "type", "connection_init", "payload", Map.of("authorization", SocketClient.basic("manager"))));
            assertThat(one.closeCode()).isEqualTo(1013);
            newcomer().close();
        } finally {
            clients.forEach(SocketClient::close);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ __typename } | GRAPHQL_VALIDATION_FAILED",
                "mutation { saveMyProfile(input: {headline: \"x\"}) { id } } | GRAPHQL_VALIDATION_FAILED",
                "subscription { | GRAPHQL_PARSE_FAILED",
                "subscription { noSuchField } | GRAPHQL_VALIDATION_FAILED",
                "subscription { __typename } | GRAPHQL_VALIDATION_FAILED",
                "subscription { valueChanged { known } b: valueChanged { known } } | GRAPHQL_VALIDATION_FAILED",
                "subscription { valueChanged { known } ...b } fragment b on Subscription { b: valueChanged { known } } | GRAPHQL_VALIDATION_FAILED",
                "subscription a { valueChanged { known } } subscription b { valueChanged { known } } | GRAPHQL_VALIDATION_FAILED",
                "subscription { planProgressed(plan: \"x\") { id } } | INVALID_INPUT",
                "subscription { planProgressed(plan: \"x\") { owner { learningPlans(first: 100) { nodes { owner { learningPlans(first: 100) { nodes { reviews(first: 100) { nodes { learnt } } } } } } } } } } | LIMIT_EXCEEDED"
            })
    void answersWhatItDoesNotServeWithACode(String query, String code) {
        try (SocketClient client = newcomer()) {
            client.subscribe("1", query);
            assertThat(client.error().path("code").asText()).isEqualTo(code);
            assertThat(client.isOpen()).isTrue();
        }
    }

    @Test
    void holdsSubscriptionsToTheLimitsOfQueries() {
        String deep = "subscription { planProgressed(plan: \"x\") { "
                + "owner { learningPlans(first: 1) { nodes { ".repeat(4) + "title" + " } } }".repeat(4) + " } }";
        assertRefused(deep, "depth");
        assertRefused("subscription { valueChanged { " + "known ".repeat(2_000) + "} }", "tokens");
        StringBuilder aliases = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            aliases.append('a').append(i).append(": known ");
        }
        assertRefused("subscription { valueChanged { " + aliases + "} }", "aliases");
        assertRefused("subscription { valueChanged { " + "known @include(if: true) ".repeat(21) + "} }", "directives");
        StringBuilder fragments = new StringBuilder("subscription { valueChanged { ...f0 ...f0 ...f0 ...f0 } } ");
        for (int i = 0; i < 9; i++) {
            fragments
                    .append("fragment f")
                    .append(i)
                    .append(" on MarketValue { ")
                    .append(("...f" + (i + 1) + " ").repeat(6))
                    .append("} ");
        }
        assertRefused(fragments + "fragment f9 on MarketValue { known }", "fields");
    }

    @Test
    void subscriptionsAreNotServedOverHttp() {
        assertThat(GraphQL.errorCode("newcomer", VALUE, Map.of())).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphql-ws", "soap"})
    void speaksNoOtherProtocol(String protocol) {
        assertThat(refusal(() -> java.net.http.HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .subprotocols(protocol)
                        .buildAsync(SocketClient.webSocket(endpoint), new java.net.http.WebSocket.Listener() {})
                        .join()))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"https://attacker.example, 403", "null, 403", "http://localhost:1, 403", "same, 101"})
    void letsNoPageOfAnotherHostConnect(String origin, int status) {
        String value = origin.equals("same") ? "http://" + endpoint.getAuthority() : origin;
        if (status == 101) {
            SocketClient.connect(endpoint, Map.of("Origin", value)).close();
        } else {
            assertThat(refusal(() -> SocketClient.connect(endpoint, Map.of("Origin", value))))
                    .isEqualTo(status);
        }
    }

    private void assertRefused(String query, String limit) {
        try (SocketClient client = newcomer()) {
            client.subscribe("1", query);
            JsonNode refusal = client.error();
            assertThat(refusal.path("code").asText()).as(query).isEqualTo("LIMIT_EXCEEDED");
            assertThat(refusal.path("limit").asText()).as(query).isEqualTo(limit);
        }
    }

    /** The status that the handshake is answered with. */
    private static int refusal(ThrowingCallable handshake) {
        Throwable failure = catchThrowable(handshake);
        assertThat(failure)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        return ((WebSocketHandshakeException) failure.getCause()).getResponse().statusCode();
    }

    private SocketClient anonymous() {
        return SocketClient.connect(endpoint, Map.of());
    }

    private SocketClient newcomer() {
        return SocketClient.signedIn(endpoint, SocketClient.basic("newcomer"));
    }

    private static String padded(int length) {
        String message = "{\"type\":\"ping\",\"payload\":{\"x\":\"\"}}";
        return message.replace("\"\"", "\"" + "y".repeat(length - message.length()) + "\"");
    }
}
