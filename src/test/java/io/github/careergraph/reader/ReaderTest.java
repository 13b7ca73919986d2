package io.github.careergraph.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.ReplicatedPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Queries beside a replica that lags, ends and comes back, with real streaming replication. */
@QuarkusTest
@TestProfile(Replicated.class)
class ReaderTest {

    private static final String HEADER = "X-Career-Graph-Position";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ME = "{ me { headline } }";
    private static final String CHANGE =
            "mutation($headline: String!) { " + "saveMyProfile(input: {headline: $headline}) { headline } }";

    ReplicatedPostgres postgres;

    @Inject
    @DataSource("reader")
    AgroalDataSource replica;

    @BeforeEach
    void awaitTheReplica() {
        // The profile itself begins with the first thing that somebody does.
        change("newcomer", "Developer");
        awaitReads("replica", "fresh");
    }

    @AfterEach
    void goOn() throws SQLException {
        postgres.resumeReplay();
    }

    @Test
    void readsTheReplicaAndNoOlderThanAskedFor() throws SQLException {
        String old = "Old " + UUID.randomUUID();
        change("newcomer", old);
        await().atMost(PATIENCE).until(() -> headline(null).equals(old));
        postgres.pauseReplay();
        String changed = "New " + UUID.randomUUID();
        Response change = change("newcomer", changed);
        String position = change.header(HEADER);
        assertThat(position).matches("[0-9A-F]+/[0-9A-F]+");
        assertThat(change.detailedCookie("career-graph-position").getValue()).isEqualTo(position);
        assertThat(change.detailedCookie("career-graph-position").isHttpOnly()).isTrue();

        assertThat(headline(null)).as("who says nothing reads the replica").isEqualTo(old);
        assertThat(headline(position)).isEqualTo(changed);
        assertThat(RestAssured.given()
                        .auth()
                        .preemptive()
                        .basic("newcomer", "newcomer")
                        .cookie("career-graph-position", position)
                        .contentType("application/json")
                        .body(Map.of("query", ME))
                        .post("/graphql")
                        .jsonPath()
                        .getString("data.me.headline"))
                .as("browsers bring the cookie")
                .isEqualTo(changed);
        assertThat(headline("nonsense")).isEqualTo(changed);
        assertThat(headline("FFFFFFFF/FFFFFFFF")).isEqualTo(changed);

        await("a replica that is too far behind is not read").atMost(PATIENCE).until(() -> headline(null)
                .equals(changed));
        assertThat(reads("primary", "behind")).isPositive();

        postgres.resumeReplay();
        double before = reads("replica", "fresh");
        await("it is read again when it has caught up, by who brings the position too")
                .atMost(PATIENCE)
                .until(() -> headline(position).equals(changed) && reads("replica", "fresh") > before);
    }

    @Test
    void noQueryIsLostWithTheReplica() {
        postgres.endStandby();
        try {
            for (int i = 0; i < 20; i++) {
                Response answer = GraphQL.post("newcomer", ME, Map.of());
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                assertThat(answer.jsonPath().getList("errors")).isNull();
            }
            assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        } finally {
            postgres.beginStandby();
        }
        awaitReads("replica", "fresh");
    }

    @Test
    void aQueryThatWritesIsAnsweredByThePrimary() {
        double before = reads("primary", "failed");
        assertThat(GraphQL.ask("manager", "{ me { displayName } }").getString("data.me.displayName"))
                .as("who asks for the first time is entered")
                .isEqualTo("manager");
        assertThat(reads("primary", "failed")).isEqualTo(before + 1);
    }

    @Test
    void changesNeverGoToTheReplica() throws SQLException {
        postgres.pauseReplay();
        String changed = "Changed " + UUID.randomUUID();
        assertThat(change("newcomer", changed).jsonPath().getString("data.saveMyProfile.headline"))
                .isEqualTo(changed);
    }

    /** Migration V12 tells what that role may see. */
    @Test
    void theReplicaIsReadAsARoleWithoutAnOrganisation() {
        // Of a thread of its own: that of the test crosses boundaries.
        String role = CompletableFuture.supplyAsync(
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            try (Connection connection = replica.getConnection();
                                    ResultSet answer =
                                            connection.createStatement().executeQuery("select current_user")) {
                                answer.next();
                                return answer.getString(1);
                            }
                        }))
                .join();
        assertThat(role).isEqualTo("career_graph_member");
    }

    @Test
    void tellsOfItsLag() {
        assertThat(metrics()).contains("career_graph_reader_lag_seconds");
    }

    private static Response change(String account, String headline) {
        Response answer = GraphQL.post(account, CHANGE, Map.of("headline", headline));
        assertThat(answer.jsonPath().getList("errors")).as(answer.asString()).isNull();
        return answer;
    }

    private static String headline(String position) {
        var request = RestAssured.given()
                .auth()
                .preemptive()
                .basic("newcomer", "newcomer")
                .contentType("application/json")
                .body(Map.of("query", ME));
        if (position != null) {
            request.header(HEADER, position);
        }
        Response answer = request.post("/graphql");
        assertThat(answer.jsonPath().getList("errors")).as(answer.asString()).isNull();
        return answer.jsonPath().getString("data.me.headline");
    }

    private static void awaitReads(String target, String reason) {
        double before = reads(target, reason);
        await().atMost(PATIENCE).until(() -> {
            GraphQL.ask("newcomer", ME);
            return reads(target, reason) > before;
        });
    }

    private static double reads(String target, String reason) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("career_graph_reader_queries_total{")
                        && line.contains("target=\"" + target + "\"")
                        && line.contains("reason=\"" + reason + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String metrics() {
        return RestAssured.get("/q/metrics").asString();
    }
}
