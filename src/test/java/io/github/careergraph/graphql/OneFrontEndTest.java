package io.github.careergraph.graphql;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator allows a browser: the pages of one origin, over TLS that a proxy ends. */
@QuarkusTest
@TestProfile(Hardened.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class OneFrontEndTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void pagesOfTheConfiguredOriginMayAsk() {
        Response preflight = RestAssured.given()
                .header("Origin", Hardened.FRONT_END)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/graphql");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header(ALLOWED)).isEqualTo(Hardened.FRONT_END);
        assertThat(preflight.header("Access-Control-Allow-Headers")).containsIgnoringCase("authorization");

        assertThat(ask(Hardened.FRONT_END).header(ALLOWED)).isEqualTo(Hardened.FRONT_END);
    }

    @Test
    void pagesOfNoOtherOriginMay() {
        for (String origin : new String[] {"https://evil.example", "https://app.example.evil.example", "null"}) {
            Response answer = ask(origin);
            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
            assertThat(answer.header(ALLOWED)).as(origin).isNull();
        }
    }

    @Test
    void browsersThatCameOverTlsAreToldToStayThere() {
        Response secure =
                RestAssured.given().header("X-Forwarded-Proto", "https").get("/graphql");
        assertThat(secure.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(RestAssured.get("/graphql").header("Strict-Transport-Security"))
                .as("over plain HTTP")
                .isNull();
    }

    private static Response ask(String origin) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic("newcomer", "newcomer")
                .header("Origin", origin)
                .contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql");
    }
}
