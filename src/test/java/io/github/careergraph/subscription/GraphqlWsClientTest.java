package io.github.careergraph.subscription;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.github.careergraph.NodeScripts;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/** graphql-ws, the reference of the protocol, understands the service. */
@QuarkusTest
@TestProfile(HastySubscriptions.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class GraphqlWsClientTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void isToldTheValue() throws IOException {
        List<JsonNode> lines = told("subscription { valueChanged { known } }", "newcomer");
        assertThat(lines).isNotEmpty();
        assertThat(lines.getFirst().path("data").path("valueChanged").has("known"))
                .isTrue();
    }

    @Test
    void isToldWhatIsWrong() throws IOException {
        assertThat(told("subscription { planProgressed(plan: \"TGVhcm5pbmdQbGFuOjE\") { title } }", "newcomer")
                        .toString())
                .contains("NOT_FOUND");
        assertThat(told("{ me { id } }", "newcomer").toString()).contains("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void doesNotKnockForEverWithoutCredentials() throws IOException {
        assertThat(told("subscription { valueChanged { known } }", "nobody").toString())
                .contains("{\"closed\":4401}", "{\"failed\":4401}");
    }

    private List<JsonNode> told(String query, String user) throws IOException {
        return NodeScripts.run(
                "subscribe.mjs", SocketClient.webSocket(endpoint).toString(), query, "1", SocketClient.basic(user));
    }
}
