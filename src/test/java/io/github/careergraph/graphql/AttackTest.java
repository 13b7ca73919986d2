package io.github.careergraph.graphql;

import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** The usual attacks on GraphQL servers, by their usual names. {@link LimitsTest} tries each limit to its edge. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class AttackTest {

    private static final String HEADLINE = "mutation { saveMyProfile(input: {headline: \"owned\"}) { id } }";

    @TestHTTPResource("/graphql")
    URL endpoint;

    @Test
    void aliasOverload() {
        assertThat(limitOf("{ " + repeated(400, "a%d: __typename ") + "}")).isIn("aliases", "root-fields");
        assertThat(limitOf("{ me { " + repeated(400, "a%d: id ") + "} }")).isEqualTo("aliases");
        assertThat(limitOf("{ me { " + repeated(4_000, "a%d: id ") + "} }")).isEqualTo("tokens");
    }

    /** Ten thousand guesses of a secret in one request, where attempts are counted by requests. */
    @Test
    void guessingInBatchesOfAliases() {
        assertThat(limitOf("mutation { " + repeated(11, "a%d: eraseMe(confirm: \"%<d\") ") + "}"))
                .isEqualTo("root-fields");
    }

    @Test
    void directiveOverload() {
        assertThat(limitOf("{ __typename " + "@a".repeat(900) + " }")).isEqualTo("directives");
        assertThat(limitOf("{ __typename " + "@skip(if: false)".repeat(200) + " }"))
                .isEqualTo("directives");
        assertThat(limitOf("{ __typename " + "@a".repeat(9_000) + " }")).isEqualTo("tokens");
        assertThat(code("{ me { ... @nothing { id } } }")).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void fieldDuplication() {
        String answer = GraphQL.post("newcomer", "{ me { " + "__typename ".repeat(1_900) + "} }", Map.of())
                .asString();
        assertThat(answer).startsWith("{\"data\":{\"me\":{\"__typename\":\"Person\"}}");
        assertThat(limitOf("{ " + "me { id } ".repeat(300) + "}")).isEqualTo("root-fields");
        // Each of them merges with each other one: quadratic, were it not for the limit.
        assertThat(limitOf("{ me { " + "skills(first: 1) { nodes { id } } ".repeat(400) + "} }"))
                .isEqualTo("tokens");
    }

    @Test
    void deepQueries() {
        assertThat(limitOf("{ skill(slug: \"x\") " + "{ broader ".repeat(300) + "}".repeat(300) + " }"))
                .isEqualTo("depth");
        assertThat(limitOf("{ a " + "{ a ".repeat(900) + "}".repeat(901))).isIn("depth", "tokens");
        assertThat(limitOf("{ a(b: " + "[".repeat(900) + "]".repeat(900) + ") }"))
                .isIn("depth", "tokens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ...a } fragment a on Query { ...a }",
                "{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { ...a }",
                "{ me { ...a } } fragment a on Person { targetOccupation { ...b } } "
                        + "fragment b on Occupation { related { ...b } }",
                "{ __typename } fragment a on Query { ...b } fragment b on Query { ...a }",
                "{ ...a } fragment a on Query { ... { ... { ...a } } }",
            })
    void circularFragments(String query) {
        assertThat(code(query)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void introspectionCost() {
        assertThat(limitOf("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"))
                .isEqualTo("introspection");
        assertThat(limitOf("{ " + "__schema { types { name } } ".repeat(30) + "}"))
                .isIn("root-fields", "introspection");
    }

    @Test
    void batching() {
        String batch = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"query\":\"{ __typename }\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Response answer = caller().contentType("application/json").body(batch).post("/graphql");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void hugeVariables() {
        String query = "query ($slug: String!) { skill(slug: $slug) { slug } }";
        assertThat(GraphQL.ask("newcomer", query, Map.of("slug", "x".repeat(200_000)))
                        .getString("data.skill"))
                .isNull();
        assertThat(GraphQL.errorCode(
                        "newcomer",
                        query,
                        Map.of("slug", IntStream.range(0, 40_000).toArray())))
                .isEqualTo("INVALID_INPUT");

        Map<String, Object> many = new HashMap<>();
        IntStream.range(0, 10_000).forEach(i -> many.put("unknown" + i, i));
        many.put("slug", "x");
        assertThat(GraphQL.post("newcomer", query, many).statusCode()).isEqualTo(200);

        assertThat(GraphQL.errorCode(
                        "newcomer",
                        "query ($from: [String!]!) { skillRoute(from: $from, to: \"java\") { hours } }",
                        Map.of(
                                "from",
                                IntStream.range(0, 30_000)
                                        .mapToObj(i -> "s" + i)
                                        .toList())))
                .isIn("INVALID_INPUT", "LIMIT_EXCEEDED");

        Object nested = "x";
        for (int i = 0; i < 400; i++) {
            nested = Map.of("text", nested);
        }
        assertThat(GraphQL.errorCode(
                        "newcomer",
                        "query ($f: PersonFilter) { people(first: 1, filter: $f) { nodes { id } } }",
                        Map.of("f", nested)))
                .isIn("INVALID_INPUT", "BAD_REQUEST");
    }

    /** What a page of another origin can have a browser send without asking first; and none of it changes anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "no type"})
    void csrfBySimpleRequests(String contentType) throws IOException {
        String body = "{\"query\":\"" + HEADLINE.replace("\"", "\\\"") + "\"}";
        if (contentType.startsWith("multipart")) {
            body = "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n" + body
                    + "\r\n--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{}\r\n--x--\r\n";
        }
        try (RawConnection browser = new RawConnection(endpoint)) {
            String answer = browser.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: Basic bmV3Y29tZXI6bmV3Y29tZXI=\r\nOrigin: https://evil.example\r\n"
                            + (contentType.equals("no type") ? "" : "Content-Type: " + contentType + "\r\n")
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                    .readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 415").contains("BAD_REQUEST");
        }
        assertThat(Rows.ask(Long.class, "select count(*) as n from person where headline = 'owned'"))
                .containsExactly(0L);
    }

    @Test
    void csrfByGet() {
        for (String header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            Response answer = caller().header(header, "POST")
                    .queryParam("query", HEADLINE)
                    .get("/graphql");
            assertThat(answer.statusCode()).isEqualTo(405);
        }
        assertThat(Rows.ask(Long.class, "select count(*) as n from person where headline = 'owned'"))
                .containsExactly(0L);
    }

    @Test
    void oversizedHeadersAndUrls() throws IOException {
        for (String head : new String[] {
            "GET /graphql?query=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(100_000) + "\r\n\r\n",
            "GET /graphql HTTP/1.1\r\nHost: localhost\r\n" + "X-Many: x\r\n".repeat(20_000) + "\r\n",
        }) {
            try (RawConnection attacker = new RawConnection(endpoint)) {
                String answer = attacker.send(head).readToEnd();
                // Empty where it was hung up on before the refusal could be read.
                assertThat(answer).matches("(?s)(HTTP/1\\.[01] (414|431) .*)?");
            }
        }
        assertThat(GraphQL.post("newcomer", "{ __typename }", Map.of()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void oversizedBodiesOfUnknownLength() throws IOException, InterruptedException {
        try (RawConnection attacker = new RawConnection(endpoint)) {
            attacker.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                    + "Authorization: Basic bmV3Y29tZXI6bmV3Y29tZXI=\r\nContent-Type: application/json\r\n\r\n");
            String megabyte = "100000\r\n" + " ".repeat(1 << 20) + "\r\n";
            String answer = attacker.drip(megabyte, 1, 64);
            assertThat(answer)
                    .satisfiesAnyOf(
                            refused -> assertThat(refused).startsWith("HTTP/1.1 413"),
                            refused -> assertThat(refused).as("hung up on").isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\n\r\n",
                "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
            })
    void requestSmuggling(String rest) throws IOException {
        try (RawConnection attacker = new RawConnection(endpoint)) {
            String answer = attacker.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: Basic bmV3Y29tZXI6bmV3Y29tZXI=\r\nContent-Type: application/json\r\n"
                            + rest)
                    .readToEnd();
            assertThat(answer).doesNotContain("HTTP/1.1 200").doesNotContain("HTTP/1.1 404");
            assertThat(answer.split("HTTP/1\\.1 ", -1).length - 1).as("answers").isLessThanOrEqualTo(1);
        }
    }

    private static String limitOf(String query) {
        var answer = GraphQL.post("newcomer", query, Map.of()).jsonPath();
        assertThat(answer.getString("errors[0].extensions.code"))
                .as(answer.prettify())
                .isEqualTo("LIMIT_EXCEEDED");
        return answer.getString("errors[0].extensions.limit");
    }

    private static String code(String query) {
        return GraphQL.post("newcomer", query, Map.of()).jsonPath().getString("errors[0].extensions.code");
    }

    private static String repeated(int times, String format) {
        return IntStream.range(0, times).mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static RequestSpecification caller() {
        return RestAssured.given().auth().preemptive().basic("newcomer", "newcomer");
    }
}
