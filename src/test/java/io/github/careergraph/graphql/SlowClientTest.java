package io.github.careergraph.graphql;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Who takes his time is not waited for, and meanwhile costs nobody else anything. */
@QuarkusTest
@TestProfile(Hardened.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class SlowClientTest {

    /** newcomer:newcomer */
    private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: localhost\r\n"
            + "Authorization: Basic bmV3Y29tZXI6bmV3Y29tZXI=\r\nContent-Type: application/json\r\n";

    @TestHTTPResource("/graphql")
    URL endpoint;

    @Test
    void aBodyThatDripsIsAnswered408AndTheConnectionClosed() throws IOException, InterruptedException {
        try (RawConnection slow = new RawConnection(endpoint)) {
            String answer = slow.send(HEAD + "Content-Length: 100000\r\n\r\n{").drip(" ", 100, 200);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"TIMEOUT\"");
        }
    }

    @Test
    void aBodyInChunksThatDripsIsNoOtherThing() throws IOException, InterruptedException {
        try (RawConnection slow = new RawConnection(endpoint)) {
            String answer =
                    slow.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n").drip("1\r\n \r\n", 100, 200);
            assertThat(answer).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void whoStopsInTheMiddleOfTheHeadersIsHungUpOn() throws IOException {
        try (RawConnection slow = new RawConnection(endpoint)) {
            assertThat(slow.send("POST /graphql HTTP/1.1\r\nHost: localh").readToEnd())
                    .isEmpty();
        }
    }

    @Test
    void whoOpensAConnectionAndSaysNothingIsHungUpOn() throws IOException {
        try (RawConnection silent = new RawConnection(endpoint)) {
            assertThat(silent.readToEnd()).isEmpty();
        }
    }

    @Test
    void aHundredOfThemKeepNobodyElseWaiting() throws IOException {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                slow.add(new RawConnection(endpoint).send(HEAD + "Content-Length: 100000\r\n\r\n{"));
            }
            assertThat(GraphQL.post("newcomer", "{ __typename }", Map.of()).statusCode())
                    .isEqualTo(200);
        } finally {
            for (RawConnection connection : slow) {
                connection.close();
            }
        }
    }
}
