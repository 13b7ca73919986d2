package io.github.careergraph.operations;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphql/schema.graphql", "/q/health/live", "/q/metrics", "/nowhere", "/"})
    void everyAnswerTellsBrowsersToDoNothingWithIt(String path) {
        assertGuarded(RestAssured.get(path));
    }

    @Test
    void answersToTheSignedInDoSoToo() {
        assertGuarded(ask());
    }

    @Test
    void pagesOfOtherOriginsMayNotAsk() {
        Response answer = RestAssured.given()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/graphql");
        assertThat(answer.headers().asList())
                .noneMatch(header ->
                        header.getName().toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        assertThat(ask().headers().asList())
                .noneMatch(header ->
                        header.getName().toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void nothingTellsWhatTheServiceIsMadeOf() {
        Response answer = ask();
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
    }

    private static void assertGuarded(Response answer) {
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Strict-Transport-Security"))
                .as("over plain HTTP")
                .isNull();
    }

    private static Response ask() {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic("newcomer", "newcomer")
                .header("Origin", "https://evil.example")
                .contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql");
    }
}
