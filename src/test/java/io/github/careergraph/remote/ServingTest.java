package io.github.careergraph.remote;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.github.careergraph.profile.CvFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** What an inference pod serves, to whom, and how it says no. Its model is away, which changes none of that. */
@QuarkusTest
@TestProfile(ServingTest.Served.class)
class ServingTest {

    private static final String ENTITIES = "/inference/v1/entities";
    private static final String EMBEDDINGS = "/inference/v1/embeddings";
    private static final String INTERESTS = "/inference/v1/interests";
    private static final String DOCUMENTS = "/inference/v1/documents";
    private static final List<String> OF_TEXTS = List.of(ENTITIES, EMBEDDINGS);

    public static class Served implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "career-graph.inference.server.enabled", "true",
                    "career-graph.inference.model-directory", "/no/such/model",
                    "career-graph.inference.interest-directory", "/no/such/model",
                    "quarkus.security.users.embedded.users.service", "service",
                    "quarkus.security.users.embedded.roles.service", "inference");
        }
    }

    @Test
    void onlyWhoeverHasTheRoleIsServed() {
        for (String path : List.of(ENTITIES, EMBEDDINGS, DOCUMENTS, INTERESTS, "/inference/v1/anything")) {
            assertThat(RestAssured.given().post(path).statusCode()).as(path).isEqualTo(401);
            assertThat(as("newcomer").post(path).statusCode()).as(path).isEqualTo(403);
            assertThat(as("admin").post(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void isNotReadyAndSaysWhenToComeAgainWhileItsModelIsAway() {
        for (String path : OF_TEXTS) {
            Response answer = ask(path, Map.of("texts", List.of("Java")));
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.header("Retry-After")).as(path).isEqualTo("1");
            assertThat(answer.jsonPath().getString("code")).as(path).isEqualTo("EXTRACTION_UNAVAILABLE");
        }
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesTooManyAndTooLongTexts() {
        for (String path : OF_TEXTS) {
            assertRefused(ask(path, Map.of("texts", Collections.nCopies(33, "Java"))), "LIMIT_EXCEEDED", "texts");
            assertRefused(ask(path, Map.of("texts", List.of("a".repeat(200_001)))), "LIMIT_EXCEEDED", "texts");
            assertRefused(
                    ask(path, Map.of("texts", Collections.nCopies(3, "a".repeat(150_000)))), "LIMIT_EXCEEDED", "texts");
        }
    }

    @Test
    void refusesWhatIsNoRequest() {
        for (String path : OF_TEXTS) {
            assertRefused(ask(path, Map.of()), "INVALID_INPUT", "texts");
            assertRefused(ask(path, Map.of("texts", List.of())), "INVALID_INPUT", "texts");
            assertRefused(ask(path, Map.of("texts", Collections.singletonList(null))), "INVALID_INPUT", "texts");
            for (String malformed : List.of("", "null", "[]", "{\"texts\": 7", "{\"texts\": {\"a\": \"b\"}}")) {
                Response answer =
                        service().contentType(ContentType.JSON).body(malformed).post(path);
                assertThat(answer.statusCode()).as(malformed).isEqualTo(400);
                assertThat(answer.contentType()).as(malformed).startsWith("application/json");
                assertThat(answer.jsonPath().getString("code")).as(malformed).isIn("BAD_REQUEST", "INVALID_INPUT");
            }
        }
    }

    @Test
    void placesNoItemsWhileItsInterestModelIsAway() {
        Response answer = ask(INTERESTS, Map.of("items", List.of(item("Docker"))));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("EXTRACTION_UNAVAILABLE");
    }

    @Test
    void refusesItemsThatAreNoneOrTooManyOrTooLong() {
        assertRefused(ask(INTERESTS, Map.of()), "INVALID_INPUT", "items");
        assertRefused(ask(INTERESTS, Map.of("items", List.of())), "INVALID_INPUT", "items");
        assertRefused(ask(INTERESTS, Map.of("items", Collections.singletonList(null))), "INVALID_INPUT", "items");
        assertRefused(ask(INTERESTS, Map.of("items", List.of(Map.of("id", "skill:a")))), "INVALID_INPUT", "items");
        assertRefused(
                ask(INTERESTS, Map.of("items", Collections.nCopies(513, item("Docker")))), "LIMIT_EXCEEDED", "items");
        assertRefused(ask(INTERESTS, Map.of("items", List.of(item("a".repeat(2001))))), "LIMIT_EXCEEDED", "items");
        assertRefused(
                ask(INTERESTS, Map.of("items", Collections.nCopies(201, item("a".repeat(2000))))),
                "LIMIT_EXCEEDED",
                "items");
    }

    private static Map<String, String> item(String text) {
        return Map.of("id", "skill:docker", "text", text);
    }

    @Test
    void readsDocuments() throws Exception {
        assertThat(document("PDF", CvFiles.pdf("Skills: Docker")).jsonPath().getString("text"))
                .contains("Skills: Docker");
        assertThat(document("DOCX", CvFiles.docx("Skills: Docker")).jsonPath().getString("text"))
                .contains("Skills: Docker");
    }

    @Test
    void refusesDocumentsThatItCannotRead() throws Exception {
        Response damaged = document("PDF", CvFiles.docx("no PDF"));
        assertThat(damaged.statusCode()).isEqualTo(422);
        assertThat(damaged.jsonPath().getString("code")).isEqualTo("UNREADABLE_DOCUMENT");
        assertRefused(document("PDF", new byte[5 * 1024 * 1024 + 1]), "LIMIT_EXCEEDED", "content");
        assertRefused(document("PDF", new byte[0]), "INVALID_INPUT", "content");
        assertRefused(document("TEXT", new byte[1]), "INVALID_INPUT", "format");
    }

    @Test
    void measuresWhatItIsAsked() {
        ask(ENTITIES, Map.of("texts", List.of()));

        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("career_graph_inference_waiting", "career_graph_inference_running")
                .containsPattern(
                        "career_graph_inference_requests_seconds_bucket\\{[^}]*kind=\"entities\"[^}]*outcome=\"INVALID_INPUT\"");
    }

    private static Response ask(String path, Map<String, ?> request) {
        return service().contentType(ContentType.JSON).body(request).post(path);
    }

    private static Response document(String format, byte[] content) {
        return service()
                .contentType(ContentType.BINARY)
                .queryParam("format", format)
                .body(content)
                .post(DOCUMENTS);
    }

    private static void assertRefused(Response answer, String code, String field) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
        assertThat(answer.jsonPath().getString("message")).isNotBlank();
    }

    private static RequestSpecification service() {
        return as("service");
    }

    private static RequestSpecification as(String user) {
        return RestAssured.given().auth().preemptive().basic(user, user);
    }
}
