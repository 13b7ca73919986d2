package io.github.careergraph.graphql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Requests are slow here because another session holds a lock on the table of skills. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class ConcurrencyTest {

    private static final String WIDE = IntStream.range(0, 10)
            .mapToObj(i -> "a" + i + ": skills(first: " + (i + 1) + ") { SELECTION }")
            .collect(Collectors.joining(" ", "{ ", " }"));

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private Connection other;
    private ExecutorService callers;

    @BeforeEach
    void connect() throws SQLException {
        other = DriverManager.getConnection(url, "postgres", "postgres");
        other.setAutoCommit(false);
        callers = Executors.newVirtualThreadPerTaskExecutor();
        // A cold service on a busy machine can be slower than the time-out.
        GraphQL.ask("newcomer", WIDE.replace("SELECTION", "totalCount nodes { slug label broader { slug } }"));
    }

    @AfterEach
    void disconnect() throws SQLException {
        other.close();
        callers.shutdownNow();
    }

    @Test
    void sixteenSlowRequestsOverlap() throws Exception {
        lockSkills();
        List<Future<Integer>> answers = IntStream.range(0, 16)
                .mapToObj(i -> ask("{ skill(slug: \"no-such\") { slug } }"))
                .toList();

        await().atMost(Duration.ofSeconds(9)).until(() -> waiting() == 16);

        other.rollback();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
    }

    @Test
    void aWideRequestHoldsFourConnectionsAtATime() throws Exception {
        lockSkills();
        Future<Integer> answer = ask(WIDE.replace("SELECTION", "nodes { slug }"));

        await().atMost(Duration.ofSeconds(9)).until(() -> waiting() == 4);
        assertThat(GraphQL.ask("newcomer", "{ me { id } }").getString("data.me.id"))
                .isNotNull();
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(2)).until(() -> waiting() == 4);

        other.rollback();
        assertThat(answer.get()).isEqualTo(200);
    }

    @Test
    void manyWideRequestsAreAllAnswered() throws Exception {
        String query = WIDE.replace("SELECTION", "totalCount nodes { slug label broader { slug } }");
        List<Future<Integer>> answers =
                IntStream.range(0, 20).mapToObj(i -> ask(query)).toList();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
    }

    private Future<Integer> ask(String query) {
        return callers.submit(() -> {
            var answer = GraphQL.post("newcomer", query, Map.of());
            assertThat(answer.jsonPath().<Object>get("errors")).isNull();
            return answer.statusCode();
        });
    }

    private void lockSkills() throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("lock table skill in access exclusive mode");
        }
    }

    private int waiting() throws SQLException {
        try (Connection observer = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
