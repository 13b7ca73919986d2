package io.github.careergraph.graphql;

import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(PersistedOnly.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class PersistedOperationsTest {

    @Test
    void executesWhatClientsOfApolloNameByItsHash() {
        Response answer = post(Map.of(
                "extensions",
                Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "skill-1")),
                "variables",
                Map.of("slug", "no-such")));
        assertThat(answer.asString()).startsWith("{\"data\":{\"skill\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc_id", "id"})
    void executesWhatClientsOfRelayNameByItsId(String parameter) {
        assertThat(post(Map.of(parameter, "me-1")).jsonPath().getString("data.me.id"))
                .isNotNull();
    }

    @Test
    void executesANamedQueryForAGetThatNoCacheMayKeep() {
        Response answer = caller().queryParam(
                        "extensions", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"me-1\"}}")
                .get("/graphql");
        assertThat(answer.jsonPath().getString("data.me.id")).isNotNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(caller().queryParam("id", "headline-1").get("/graphql").statusCode())
                .as("a mutation, named for a GET")
                .isEqualTo(405);
    }

    @Test
    void executesAnOperationOfTheManifestThatIsWrittenOut() {
        assertThat(GraphQL.ask("newcomer", PersistedOnly.ME).getString("data.me.id"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __typename }",
                "query Me { me { id } } ",
                "query Me { me { id email } }",
                "{ not even GraphQL",
            })
    void executesNothingElse(String query) {
        assertThat(GraphQL.errorCode("newcomer", query, Map.of())).isEqualTo("FORBIDDEN");
    }

    @Test
    void knowsNoIdThatIsNotInTheManifestAndLearnsNone() {
        Map<String, Object> hash = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64)));
        Response unknown = post(Map.of("extensions", hash));
        assertThat(unknown.jsonPath().getString("errors[0].extensions.code")).isEqualTo("PERSISTED_QUERY_NOT_FOUND");

        Response taught = post(Map.of("extensions", hash, "query", "{ __typename }"));
        assertThat(taught.jsonPath().getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(post(Map.of("extensions", hash)).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    private static Response post(Map<String, ?> body) {
        return caller().contentType("application/json").body(body).post("/graphql");
    }

    private static RequestSpecification caller() {
        return RestAssured.given().auth().preemptive().basic("newcomer", "newcomer");
    }
}
