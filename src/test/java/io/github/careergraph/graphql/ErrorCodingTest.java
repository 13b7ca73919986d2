package io.github.careergraph.graphql;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class ErrorCodingTest {

    @Inject
    EntityManager entities;

    @AfterEach
    void removeSkills() {
        sql("delete from skill where slug like 'coding-%'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | GRAPHQL_PARSE_FAILED",
                "{ __typename } } | GRAPHQL_PARSE_FAILED",
                "type A { b: Int } | GRAPHQL_VALIDATION_FAILED",
                "{ nothingLikeIt } | GRAPHQL_VALIDATION_FAILED",
                "query a { __typename } query b { __typename } | GRAPHQL_VALIDATION_FAILED",
                "{ skills(first: \"ten\") { nodes { slug } } } | GRAPHQL_VALIDATION_FAILED",
                "{ skills(first: 2147483648) { nodes { slug } } } | GRAPHQL_VALIDATION_FAILED",
                "{ skill { slug } } | GRAPHQL_VALIDATION_FAILED",
                "subscription { x } | BAD_REQUEST",
                "{ node(id: \"???\") { id } } | INVALID_INPUT",
                "{ skills(first: 1, after: \"forged\") { nodes { slug } } } | INVALID_INPUT",
            })
    void everyErrorHasACode(String query, String code) {
        List<Map<String, Map<String, Object>>> errors =
                GraphQL.post("newcomer", query, Map.of()).jsonPath().getList("errors");
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error.get("extensions")).containsEntry("code", code);
            assertThat(error.get("extensions").keySet()).isSubsetOf("code", "field");
        });
    }

    @Test
    void aVariableOfTheWrongTypeIsBadInputWithItsName() {
        assertBadInput("query($n: Int!) { skills(first: $n) { nodes { slug } } }", Map.of("n", "ten"), "n");
        assertBadInput("query($n: Int!) { skills(first: $n) { nodes { slug } } }", Map.of("n", 1L << 32 | 1), "n");
        assertBadInput("query($n: Int!) { skills(first: $n) { nodes { slug } } }", Map.of(), "n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "2026-02-30", "0000-00-00", "2026-1-1", "31.03.2026"})
    void aDateThatIsNoneIsBadInput(String date) {
        String record = "mutation($input: RecordActivityInput!) { recordActivity(input: $input) { id } }";
        Map<String, Object> input = Map.of("kind", "TALK", "title", "Coding", "date", date);
        // The engine does not tell which field of an input object it was; the message tells what was expected.
        assertBadInput(record, Map.of("input", input), "input");
        assertThat(GraphQL.post("newcomer", record, Map.of("input", input)).asString())
                .contains("Expected a date such as");
        assertBadInput(
                "query($since: Date) { me { valueHistory(since: $since) { value } } }", Map.of("since", date), "since");
        String literal = "{ me { valueHistory(since: \"" + date + "\") { value } } }";
        assertThat(GraphQL.errorCode("newcomer", literal, Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(GraphQL.post("newcomer", literal, Map.of()).asString()).doesNotContain("io.github");
    }

    @Test
    void aNulInATextIsBadInput() {
        assertThat(GraphQL.errorCode(
                        "newcomer",
                        "query($s: String!) { skills(filter: {text: $s}, first: 1) { nodes { slug } } }",
                        Map.of("s", "a\u0000b")))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void aDefectTellsItsCorrelationIdAndNothingElse() {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler collector = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                // What is below is for development: see CodedExceptionHandler.
                if (entry.getLevel().intValue() >= Level.FINE.intValue()) {
                    log.add(String.format(entry.getMessage(), entry.getParameters()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(CodedExceptionHandler.class.getName());
        logger.addHandler(collector);
        sql("alter table skill rename to skill_away");
        try {
            var answer = GraphQL.post("newcomer", "{ __typename skill(slug: \"x\") { slug } }", Map.of());
            JsonPath json = answer.jsonPath();
            String id = json.getString("errors[0].extensions.correlationId");
            assertThat(json.getList("errors")).hasSize(1);
            assertThat(json.getMap("errors[0]").keySet())
                    .isSubsetOf("message", "path", "locations", "extensions")
                    .contains("message", "path", "extensions");
            assertThat(json.getMap("errors[0].extensions")).isEqualTo(Map.of("code", "INTERNAL", "correlationId", id));
            assertThat(json.getString("errors[0].message")).isEqualTo("Something went wrong on our side.");
            assertThat(id).isEqualTo(answer.header("X-Request-Id"));
            assertThat(json.getString("data.__typename")).isEqualTo("Query");
            assertThat(log).singleElement().asString().contains(id, "Query.skill");
        } finally {
            sql("alter table skill_away rename to skill");
            logger.removeHandler(collector);
        }
    }

    @Test
    void aDefectInABatchHasACodeToo() {
        sql("insert into skill (slug, type) values ('coding-a', 'TOOL')");
        sql("alter table skill_broader rename to skill_broader_away");
        try {
            assertThat(GraphQL.errorCode("newcomer", "{ skill(slug: \"coding-a\") { broader { slug } } }", Map.of()))
                    .isEqualTo("INTERNAL");
        } finally {
            sql("alter table skill_broader_away rename to skill_broader");
        }
    }

    @Test
    void brokenConstraintsAreConflictsOrBadInput() {
        sql("insert into skill (slug, type) values ('coding-a', 'TOOL')");
        assertThat(failure("insert into skill (slug, type) values ('coding-a', 'TOOL')"))
                .isEqualTo(ErrorCode.CONFLICT);
        assertThat(failure("insert into skill (slug, type) values ('coding-b', 'NO_SUCH_TYPE')"))
                .isEqualTo(ErrorCode.INVALID_INPUT);
        assertThat(failure("insert into skill (slug, type) values ('coding-b', null)"))
                .isEqualTo(ErrorCode.INVALID_INPUT);
        assertThat(failure("insert into skill_broader values (0, -1)")).isEqualTo(ErrorCode.CONFLICT);
        assertThat(failure("update skill set learning_hours = 99999999999")).isEqualTo(ErrorCode.INVALID_INPUT);
        assertThat(failure("set local statement_timeout = 10; select pg_sleep(5)"))
                .isEqualTo(ErrorCode.TIMEOUT);
        assertThat(failure("select pg_terminate_backend(pg_backend_pid())")).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void staleEntitiesAreConflicts() {
        assertThat(Diagnosis.of(new RuntimeException(new OptimisticLockException("Skill#1")))
                        .orElseThrow()
                        .code())
                .isEqualTo(ErrorCode.CONFLICT);
        assertThat(Diagnosis.of(new SQLException("Acquisition timeout while waiting for new connection"))
                        .orElseThrow()
                        .code())
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }

    private ErrorCode failure(String sql) {
        return Diagnosis.of(catchThrowable(() -> sql(sql))).orElseThrow().code();
    }

    private void sql(String sql) {
        QuarkusTransaction.requiringNew().run(() -> entities.unwrap(org.hibernate.Session.class)
                .doWork(connection -> connection.createStatement().execute(sql)));
    }

    private static void assertBadInput(String query, Map<String, ?> variables, String field) {
        JsonPath answer = GraphQL.post("newcomer", query, variables).jsonPath();
        assertThat(answer.getList("errors")).hasSize(1);
        assertThat(answer.getMap("errors[0].extensions")).isEqualTo(Map.of("code", "INVALID_INPUT", "field", field));
    }
}
