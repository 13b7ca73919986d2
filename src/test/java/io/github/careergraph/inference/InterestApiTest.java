package io.github.careergraph.inference;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped interest model in the process of the service, and as a pod serves it. */
@QuarkusTest
@TestProfile(InterestApiTest.Served.class)
class InterestApiTest {

    private static final String NEXT = """
            { me { recommendations(first: 100, kinds: [SKILL]) {
                id reason terms { behaviour } } } }
            """;

    public static class Served implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "career-graph.interest.enabled", "true",
                    "career-graph.interest.timeout", "60s",
                    // The first request of all makes the catalogue and loads the model.
                    "career-graph.graphql.timeout", "2m",
                    "career-graph.inference.server.enabled", "true",
                    "quarkus.security.users.embedded.users.service", "service",
                    "quarkus.security.users.embedded.roles.service", "inference");
        }
    }

    @Inject
    Session session;

    @AfterEach
    void cleanUp() {
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery("delete from interaction")
                .executeUpdate());
    }

    @Test
    void afterSavesOfTheCloudItsItemsRise() {
        Map<String, Double> before = terms(GraphQL.ask("newcomer", NEXT));
        for (String saved : List.of("kubernetes", "terraform", "cloud-computing")) {
            GraphQL.ask(
                    "newcomer",
                    "mutation($target: ID!) { recordInteraction(target: $target, kind: SAVE) }",
                    Map.of("target", "skill:" + saved));
        }
        JsonPath answer = GraphQL.ask("newcomer", NEXT);
        Map<String, Double> after = terms(answer);
        assertThat(before.values()).isNotEmpty().allSatisfy(term -> assertThat(term)
                .isEqualTo(1));
        assertThat(after.get("skill:docker")).isGreaterThan(1.1);
        assertThat(answer.getString("data.me.recommendations.find { it.id == 'skill:docker' }.reason"))
                .contains("which you saved");
        double mean =
                after.values().stream().mapToDouble(term -> term).average().orElseThrow();
        assertThat(after.get("skill:docker")).isGreaterThan(mean);
    }

    @Test
    void aPodPlacesItems() {
        JsonPath placed = RestAssured.given()
                .auth()
                .preemptive()
                .basic("service", "service")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("id", "skill:docker", "text", "Docker"),
                                Map.of("id", "skill:never-met", "text", "Something new"))))
                .post("/inference/v1/interests")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(placed.getString("model")).isEqualTo("career-graph-interests");
        assertThat(placed.getList("vectors")).hasSize(2);
        assertThat(placed.getMap("tower.weights")).containsKeys("SAVE", "DISMISS");
    }

    private static Map<String, Double> terms(JsonPath answer) {
        List<Map<String, Object>> all = answer.getList("data.me.recommendations");
        return all.stream().collect(java.util.stream.Collectors.toMap(one -> (String) one.get("id"), one -> ((Number)
                        ((Map<?, ?>) one.get("terms")).get("behaviour"))
                .doubleValue()));
    }
}
