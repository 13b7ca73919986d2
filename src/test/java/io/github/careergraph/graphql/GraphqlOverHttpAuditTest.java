package io.github.careergraph.graphql;

import java.io.IOException;
import java.net.URL;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.github.careergraph.NodeScripts;
import io.github.careergraph.PostgresServer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The audit suite of graphql-http, the reference of the GraphQL over HTTP specification, finds nothing. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class GraphqlOverHttpAuditTest {

    @TestHTTPResource("/graphql")
    URL endpoint;

    @Test
    void everyMustAndEveryShouldIsMet() throws IOException {
        List<JsonNode> audits = NodeScripts.run(
                "audit.mjs",
                endpoint.toString(),
                "Basic " + Base64.getEncoder().encodeToString("newcomer:newcomer".getBytes(UTF_8)));

        assertThat(audits).as("audits of 1.23.1").hasSizeGreaterThan(60);
        assertThat(audits.stream()
                        .filter(audit -> !audit.get("status").asText().equals("ok"))
                        .map(JsonNode::toString))
                .isEmpty();
    }
}
