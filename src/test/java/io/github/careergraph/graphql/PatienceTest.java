package io.github.careergraph.graphql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What clients see while the database is slow or away, and that nothing needs a restart afterwards. */
@QuarkusTest
@TestProfile(Restarting.class)
class PatienceTest {

    private static final String SKILL = "{ skill(slug: \"no-such\") { slug } }";

    RestartablePostgres postgres;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void answersInTimeAndCancelsWhatIsStillRunning() throws SQLException {
        try (Connection other = DriverManager.getConnection(url, "postgres", "postgres")) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table skill in access exclusive mode");

            long started = System.nanoTime();
            Response answer = GraphQL.post(
                    "newcomer",
                    "query slow { a: skill(slug: \"a\") { slug } b: skill(slug: \"b\") { slug } "
                            + "c: skill(slug: \"c\") { slug } d: skill(slug: \"d\") { slug } "
                            + "e: skill(slug: \"e\") { slug } }",
                    Map.of());
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(6));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
            assertThat(answer.jsonPath().getString("errors[0].message")).contains("3.0 s");

            // The lock is still held: the statements are gone because they were cancelled.
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(waiting()).isEmpty());
        }
        assertThat(GraphQL.ask("newcomer", SKILL).getMap("data")).containsKey("skill");
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("career_graph_graphql_requests_seconds_count{operation=\"slow\",outcome=\"TIMEOUT\"");
    }

    @Test
    void answers503WhileTheDatabaseIsAwayAndRecoversWithoutARestart() {
        assertThat(GraphQL.ask("newcomer", SKILL).getMap("data")).containsKey("skill");
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);

        postgres.end();
        for (int i = 0; i < 3; i++) {
            Response answer = GraphQL.post("newcomer", SKILL, Map.of());
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("UNAVAILABLE");
        }
        Response inPart = GraphQL.post("newcomer", "{ __typename skill(slug: \"x\") { slug } }", Map.of());
        assertThat(inPart.statusCode()).isEqualTo(200);
        assertThat(inPart.jsonPath().getString("data.__typename")).isEqualTo("Query");
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);

        postgres.begin();
        assertThat(GraphQL.ask("newcomer", SKILL).getMap("data")).containsKey("skill");
        assertThat(GraphQL.ask("newcomer", SKILL).getMap("data")).containsKey("skill");
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void saysSoWhenTheDatabaseGoesAwayInTheCommit() throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    create function end_connection() returns trigger language plpgsql security definer as
                    $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return null; end $$
                    """);
            statement.execute("""
                    create constraint trigger end_in_commit after insert on activity deferrable initially deferred
                    for each row when (new.title = 'Lost') execute function end_connection()
                    """);
            try {
                Response answer = GraphQL.post(
                        "contributor",
                        "mutation { recordActivity(input: {kind: POST, title: \"Lost\", date: \"2024-01-01\"}) { id } }",
                        Map.of());
                assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
                        .isEqualTo("UNAVAILABLE");
            } finally {
                statement.execute("drop trigger end_in_commit on activity");
                statement.execute("drop function end_connection");
            }
        }
    }

    @BeforeEach
    void warmUp() {
        // A cold service on a busy machine can be slower than it is patient.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> GraphQL.post("newcomer", SKILL, Map.of()).statusCode() == 200);
    }

    private List<String> waiting() throws SQLException {
        try (Connection observer = DriverManager.getConnection(url, "postgres", "postgres");
                var rows = observer.createStatement()
                        .executeQuery("select query from pg_stat_activity where wait_event_type = 'Lock'")) {
            List<String> statements = new ArrayList<>();
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
            return statements;
        }
    }
}
