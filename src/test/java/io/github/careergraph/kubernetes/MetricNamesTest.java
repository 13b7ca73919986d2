package io.github.careergraph.kubernetes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class MetricNamesTest {

    @Test
    void theServiceMeasuresWhatIsAskedFor() {
        GraphQL.ask("newcomer", "{ skill(slug: \"no-such\") { slug } extractEntities(text: \"\") { degraded } }");
        String metrics = RestAssured.get("/q/metrics").asString();
        for (String name : MetricNames.API) {
            assertThat(metrics.lines().anyMatch(line -> line.startsWith(name + "{") || line.startsWith(name + " ")))
                    .as(name)
                    .isTrue();
        }
    }
}
