package io.github.careergraph.graphql;

import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the audit suite does not ask: media types, methods, sizes and the codes of refusals. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class EndpointTest {

    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";

    @Test
    void refusesWhoeverIsNotSignedIn() {
        Response anonymous = RestAssured.given()
                .contentType("application/json")
                .body(TYPENAME)
                .post("/graphql");
        assertRefused(anonymous, 401, "UNAUTHENTICATED");
        assertThat(anonymous.header("WWW-Authenticate")).startsWithIgnoringCase("basic");
        assertRefused(
                RestAssured.given()
                        .auth()
                        .preemptive()
                        .basic("newcomer", "wrong")
                        .contentType("application/json")
                        .body(TYPENAME)
                        .post("/graphql"),
                401,
                "UNAUTHENTICATED");
        assertThat(RestAssured.get("/graphql/schema.graphql").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=iso-8859-1",
                "application/json-seq"
            })
    void readsNothingButJsonInUtf8(String contentType) {
        assertRefused(caller().contentType(contentType).body(TYPENAME).post("/graphql"), 415, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/json;charset=utf-16", "application/json;q=0"})
    void answersInNothingButJson(String accept) {
        assertRefused(json().accept(accept).body(TYPENAME).post("/graphql"), 406, "BAD_REQUEST");
    }

    @Test
    void answersInWhatTheCallerPrefers() {
        assertThat(json().accept("text/html, application/graphql-response+json;q=0.9, application/json;q=0.8")
                        .body(TYPENAME)
                        .post("/graphql")
                        .contentType())
                .isEqualTo("application/graphql-response+json; charset=utf-8");
        assertThat(json().accept("*/*").body(TYPENAME).post("/graphql").contentType())
                .isEqualTo("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void knowsGetAndPostOnly(String method) {
        Response answer = json().body(TYPENAME).request(method, "/graphql");
        assertRefused(answer, 405, "BAD_REQUEST");
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void doesNotChangeAnythingForAGet() {
        Response answer = caller().queryParam("query", "mutation { saveMyProfile(input: {headline: \"x\"}) { id } }")
                .get("/graphql");
        assertRefused(answer, 405, "BAD_REQUEST");
        assertThat(answer.header("Allow")).isEqualTo("POST");
        // Nor when the mutation stands behind a query.
        assertRefused(
                caller().queryParam("query", "query a { __typename } mutation b { __typename }")
                        .queryParam("operationName", "b")
                        .get("/graphql"),
                405,
                "BAD_REQUEST");
    }

    @Test
    void answersAGetWithNameVariablesAndComments() {
        assertThat(caller().queryParam(
                                "query",
                                "query a { __typename }\n# comment\nquery b($s: String!) "
                                        + "{ skill(slug: $s) { slug } }")
                        .queryParam("operationName", "b")
                        .queryParam("variables", "{\"s\": \"no+such %41\"}")
                        .get("/graphql")
                        .asString())
                .isEqualTo(
                        "{\"data\":{\"skill\":null},\"extensions\":{\"cost\":{\"requested\":1,\"maximum\":150000}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"query\":\"{ __typename }\"},{\"query\":\"{ __typename }\"}]",
                "\"{ __typename }\"",
                "{}",
                "{\"query\":\"  \"}",
                "{\"query\":\"{ __typename }\",\"variables\":\"{}\"}",
                "{\"query\":\"{ __typename }\",\"operationName\":7}",
                "{\"query\":\"{ __typename }\",\"extensions\":[]}"
            })
    void refusesWhatIsNoRequest(String body) {
        assertRefused(json().body(body).post("/graphql"), 400, "BAD_REQUEST");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] body = TYPENAME.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        body[14] = (byte) 0xFF;
        assertRefused(json().body(body).post("/graphql"), 400, "BAD_REQUEST");
    }

    @Test
    void survivesDeepAndHugeJson() {
        assertRefused(
                json().body("{\"query\":\"{ __typename }\",\"variables\":{\"x\":" + "[".repeat(100_000)
                                + "]".repeat(100_000) + "}}")
                        .post("/graphql"),
                400,
                "BAD_REQUEST");
        assertThat(json().body("{\"query\":\"query($n: Int!) { skills(first: $n) { nodes { slug } } }\","
                                + "\"variables\":{\"n\":1e999999999}}")
                        .post("/graphql")
                        .jsonPath()
                        .getString("errors[0].extensions.code"))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void refusesABodyOfMoreThan256KilobytesThatBringsNoDocument() {
        assertRefused(json().body(padded(256 * 1024 + 1)).post("/graphql"), 413, "LIMIT_EXCEEDED");
        assertThat(json().body(padded(256 * 1024)).post("/graphql").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsADocumentOfFiveMegabytesThroughAndRefusesSix() {
        String mutation = "mutation { importProfile(input: {document: \\\"x\\\"}) { id } }";
        String small = "{\"query\":\"" + mutation + "\",\"variables\":{\"document\":\"" + "A".repeat(5 << 20) + "\"}}";
        assertThat(json().body(small).post("/graphql").statusCode()).isNotEqualTo(413);
        assertRefused(
                json().body(small.replace("\"A", "\"" + "A".repeat(4 << 20))).post("/graphql"), 413, "LIMIT_EXCEEDED");
        assertRefused(
                json().body(small.replace("mutation {", "mutation { __typename"))
                        .post("/graphql"),
                413,
                "LIMIT_EXCEEDED");
    }

    @Test
    void takesOverAWellFormedRequestIdAndFindsOneOtherwise() {
        assertThat(json().header("X-Request-Id", "client-4711")
                        .body(TYPENAME)
                        .post("/graphql")
                        .header("X-Request-Id"))
                .isEqualTo("client-4711");
        assertThat(json().header("X-Request-Id", "a b\"{}")
                        .body(TYPENAME)
                        .post("/graphql")
                        .header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void keepsAnswersOutOfCaches() {
        assertThat(json().body(TYPENAME).post("/graphql").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    private static String padded(int length) {
        String body = "{\"query\":\"{ __typename }\",\"extensions\":{\"x\":\"" + "\"}}";
        return body.replace("\"x\":\"", "\"x\":\"" + "y".repeat(length - body.length()));
    }

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.jsonPath().getMap("")).containsOnlyKeys("errors");
        assertThat(answer.jsonPath().<Map<String, ?>>getList("errors")).hasSize(1);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
    }

    private static RequestSpecification json() {
        return caller().contentType("application/json");
    }

    private static RequestSpecification caller() {
        return RestAssured.given()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/graphql", io.restassured.http.ContentType.TEXT)
                                .encodeContentTypeAs("application/json-seq", io.restassured.http.ContentType.TEXT)
                                .encodeContentTypeAs("multipart/form-data", io.restassured.http.ContentType.TEXT)))
                .auth()
                .preemptive()
                .basic("newcomer", "newcomer");
    }
}
