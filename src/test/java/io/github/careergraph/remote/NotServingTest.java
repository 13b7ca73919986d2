package io.github.careergraph.remote;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class NotServingTest {

    @Test
    void theGraphHasNothingUnderInference() {
        for (String path : List.of("entities", "embeddings", "documents")) {
            var request = RestAssured.given()
                    .auth()
                    .preemptive()
                    .basic("admin", "admin")
                    .contentType(ContentType.JSON)
                    .body(Map.of("texts", List.of("Java")));
            assertThat(request.post("/inference/v1/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}
