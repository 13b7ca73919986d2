package io.github.careergraph.operations;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;
import io.github.careergraph.Statements;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class OperationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void isHealthy(String probe) {
        assertThat(RestAssured.get("/q/health/" + probe)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("UP");
    }

    @Test
    void isReadyOnlyWithItsDatabase() {
        JsonPath ready = RestAssured.get("/q/health/ready").jsonPath();
        assertThat(ready.getList("checks.name", String.class))
                .anySatisfy(check -> assertThat(check).containsIgnoringCase("database"));
    }

    @Test
    void timesRequestsByTheNameOfTheirOperation() {
        GraphQL.ask("newcomer", "query measured { skill(slug: \"no-such\") { slug } }");
        GraphQL.errorCode("newcomer", "query measured { skills(first: 0) { nodes { slug } } }", Map.of());
        assertThat(metrics())
                .contains(
                        "career_graph_graphql_requests_seconds_count{operation=\"measured\",outcome=\"OK\",} 1.0",
                        "career_graph_graphql_requests_seconds_count{operation=\"measured\",outcome=\"INVALID_INPUT\",} 1.0",
                        "career_graph_graphql_statements_sum{operation=\"measured\",} 1.0");
    }

    @Test
    void countsStatements() {
        double before = statements();
        List<String> statements = Statements.during(
                () -> GraphQL.ask("newcomer", "{ a: skill(slug: \"a\") { slug } b: skill(slug: \"b\") { slug } }"));
        assertThat(statements).hasSize(2).allSatisfy(sql -> assertThat(sql).contains("select"));
        assertThat(statements() - before).isEqualTo(2);
    }

    private static double statements() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("career_graph_sql_statements_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String metrics() {
        return RestAssured.given().accept("text/plain").get("/q/metrics").asString();
    }
}
