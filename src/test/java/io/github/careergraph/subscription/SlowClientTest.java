package io.github.careergraph.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Clients that are there and do not read, which no library of a client lets one be. */
@QuarkusTest
@TestProfile(HastySubscriptions.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class SlowClientTest {

    private static final int TEXT = 0x81;
    private static final int PING = 0x89;

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void dropsWhoeverDoesNotReplyToAPing() throws IOException {
        noSockets();
        try (Socket client = connected()) {
            client.setSoTimeout(30_000);
            InputStream in = client.getInputStream();
            // Everything up to the end: pings that nobody replies to.
            while (in.read() >= 0) {
                assertThat(client.isConnected()).isTrue();
            }
        } catch (SocketException reset) {
            // Closed without a farewell.
        }
        noSockets();
    }

    /** Each ping has a reply, which nobody takes: the service reads no more of them than it can send replies to. */
    @Test
    void readsNothingMoreFromWhoeverReadsNothing() throws IOException {
        noSockets();
        try (Socket client = connected()) {
            client.setReceiveBufferSize(4_096);
            client.setSendBufferSize(4_096);
            byte[] pings = frame(PING, "x".repeat(125)).repeat(1_000);
            OutputStream out = client.getOutputStream();
            long[] sent = {0};
            assertThatThrownBy(() -> {
                        while (sent[0] < 4L << 30) {
                            out.write(pings);
                            sent[0] += pings.length;
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(sent[0]).isLessThan(64L << 20);
        }
        noSockets();
        assertThat(GraphQL.ask("newcomer", "{ __typename }").getString("data.__typename"))
                .isEqualTo("Query");
    }

    private Socket connected() throws IOException {
        Socket client = new Socket(endpoint.getHost(), endpoint.getPort());
        client.getOutputStream()
                .write(("GET /graphql HTTP/1.1\r\nHost: " + endpoint.getAuthority() + "\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n")
                        .getBytes(US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) client.getInputStream().read());
        }
        assertThat(head.toString()).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("deflate");
        client.getOutputStream()
                .write(frame(
                                TEXT,
                                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\""
                                        + SocketClient.basic("newcomer") + "\"}}")
                        .bytes());
        return client;
    }

    /** A frame of a client, which is masked: with zeros, which change nothing. */
    private static Frame frame(int kind, String content) {
        byte[] text = content.getBytes(US_ASCII);
        int head = text.length < 126 ? 2 : 4;
        byte[] bytes = new byte[head + 4 + text.length];
        bytes[0] = (byte) kind;
        if (head == 2) {
            bytes[1] = (byte) (0x80 | text.length);
        } else {
            bytes[1] = (byte) (0x80 | 126);
            bytes[2] = (byte) (text.length >> 8);
            bytes[3] = (byte) text.length;
        }
        System.arraycopy(text, 0, bytes, head + 4, text.length);
        return new Frame(bytes);
    }

    private record Frame(byte[] bytes) {

        byte[] repeat(int times) {
            byte[] all = new byte[bytes.length * times];
            for (int i = 0; i < times; i++) {
                System.arraycopy(bytes, 0, all, i * bytes.length, bytes.length);
            }
            return all;
        }
    }

    private static void noSockets() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(RestAssured.get("/q/metrics").asString())
                        .contains("career_graph_subscriptions_sockets 0.0"));
    }
}
