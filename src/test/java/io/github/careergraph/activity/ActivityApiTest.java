package io.github.careergraph.activity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.TestClock;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ActivityApiTest extends ActivityFixture {

    @Test
    void recordedChangedAndRemoved() {
        JsonPath recorded = GraphQL.ask(
                "contributor",
                RECORD,
                Map.of(
                        "input",
                        Map.of(
                                "kind", "TALK",
                                "title", "Activity test: A talk",
                                "url", "https://example.org/talk",
                                "date", "2024-05-06",
                                "audienceReached", 120,
                                "skills", List.of("activity-test-speaking", "activity-test-java"))));
        assertThat(recorded.getString("data.recordActivity.provenance")).isEqualTo("SELF_DECLARED");
        assertThat(recorded.getString("data.recordActivity.date")).isEqualTo("2024-05-06");
        assertThat(recorded.getString("data.recordActivity.person.displayName")).isEqualTo("contributor");
        assertThat(recorded.getList("data.recordActivity.skills.slug"))
                .containsExactly("activity-test-java", "activity-test-speaking");
        String id = recorded.getString("data.recordActivity.id");
        JsonPath saved = GraphQL.ask(
                "contributor",
                SAVE,
                Map.of("input", Map.of("activity", id, "version", 0, "url", "", "skills", List.of())));
        assertThat(saved.<Object>get("data.saveActivity.url")).isNull();
        assertThat(saved.getString("data.saveActivity.title")).isEqualTo("Activity test: A talk");
        assertThat(saved.getInt("data.saveActivity.audienceReached")).isEqualTo(120);
        assertThat(saved.getList("data.saveActivity.skills")).isEmpty();
        assertThat(GraphQL.errorCode("newcomer", SAVE, Map.of("input", Map.of("activity", id, "title", "Mine"))))
                .isEqualTo("FORBIDDEN");
        String remove = "mutation($a: ID!) { removeActivity(activity: $a) }";
        assertThat(GraphQL.errorCode("manager", remove, Map.of("a", id))).isEqualTo("FORBIDDEN");
        assertThat(GraphQL.ask("contributor", remove, Map.of("a", id)).getBoolean("data.removeActivity"))
                .isTrue();
        assertThat(GraphQL.errorCode("contributor", remove, Map.of("a", id))).isEqualTo("NOT_FOUND");
    }

    @Test
    void verifiedByTheProjectsLeadOrAManagerAndNeverByOneself() {
        String project = project("contributor");
        join("newcomer", project, false);
        join("contributor", project, true);
        join("curator", project, true);
        String id = record("newcomer", "POST", "2024-01-01", Map.of("project", project));
        assertThat(GraphQL.errorCode("newcomer", VERIFY, Map.of("a", id))).isEqualTo("FORBIDDEN");
        // The curator says that he or she leads; nobody has confirmed it.
        assertThat(GraphQL.errorCode("curator", VERIFY, Map.of("a", id))).isEqualTo("FORBIDDEN");
        JsonPath verified = GraphQL.ask("contributor", VERIFY, Map.of("a", id));
        assertThat(verified.getString("data.verifyActivity.provenance")).isEqualTo("VERIFIED");
        assertThat(verified.getDouble("data.verifyActivity.confidence")).isEqualTo(1);
        assertThat(verified.getString("data.verifyActivity.verifiedBy.displayName"))
                .isEqualTo("contributor");
        // What was verified is no longer what is said.
        assertThat(GraphQL.ask("newcomer", SAVE, Map.of("input", Map.of("activity", id, "audienceReached", 1_000_000)))
                        .getString("data.saveActivity.provenance"))
                .isEqualTo("SELF_DECLARED");
        assertThat(GraphQL.ask("manager", VERIFY, Map.of("a", id)).getString("data.verifyActivity.provenance"))
                .isEqualTo("VERIFIED");
        String own = record("manager", "POST", "2024-01-01", Map.of());
        assertThat(GraphQL.errorCode("manager", VERIFY, Map.of("a", own))).isEqualTo("FORBIDDEN");
    }

    @Test
    void whatWasEnteredAsVerifiedLapsesWithAChangeToo() {
        String id = record("newcomer", "POST", "2024-01-01", Map.of());
        Rows.run(
                "update activity set provenance = 'VERIFIED', confidence = 1, verified_by = ?1 where id = ?2",
                Rows.me("manager"),
                GlobalId.keyOf("Activity", "id", id));
        assertThat(GraphQL.ask("newcomer", SAVE, Map.of("input", Map.of("activity", id, "title", "Activity test x")))
                        .getString("data.saveActivity.provenance"))
                .isEqualTo("SELF_DECLARED");
    }

    @Test
    void ofTwoEditsAtOnceOneConflicts() throws Exception {
        String id = record("contributor", "POST", "2024-01-01", Map.of());
        Callable<JsonPath> edit = () -> GraphQL.post(
                        "contributor",
                        SAVE,
                        Map.of("input", Map.of("activity", id, "version", 0, "audienceReached", 7)))
                .jsonPath();
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<String> codes = threads.invokeAll(List.of(edit, edit, edit)).stream()
                    .map(Future::resultNow)
                    .map(answer -> String.valueOf(answer.getString("errors[0].extensions.code")))
                    .toList();
            assertThat(codes).containsExactlyInAnyOrder("null", "CONFLICT", "CONFLICT");
        }
    }

    @Test
    void badInputIsRefusedAtItsField() {
        refuses("input.title", "title", "  ");
        refuses("input.title", "title", "x".repeat(301));
        refuses("input.title", "title", "a\0b");
        for (String url : List.of(
                "javascript:alert(1)",
                "ftp://example.org",
                "https:///nowhere",
                "https://user:word@example.org/",
                "no url",
                "https://e.org/" + "x".repeat(2_000))) {
            refuses("input.url", "url", url);
        }
        refuses("input.date", "date", TestClock.TODAY.plusDays(3).toString());
        refuses("input.date", "date", "1066-10-14");
        refuses("input.audienceReached", "audienceReached", -1);
        refuses("input.audienceReached", "audienceReached", 1_000_000_001);
        refuses(
                "input.skills",
                "skills",
                IntStream.range(0, 21).mapToObj(i -> "s" + i).toList());
        refuses("input.skills[1]", "skills", List.of("activity-test-java", "no-such-skill"));
        refuses("input.skills[1]", "skills", List.of("activity-test-java", "activity-test-java"));
        refuses("input.project", "project", "nonsense");
        refuses("input.project", "project", GlobalId.of("Person", 1));
        refuses("input.project", "project", project("newcomer"));
        assertThat(GraphQL.errorCode(
                        "contributor",
                        RECORD,
                        Map.of("input", input(Map.of("project", GlobalId.of("Project", 999_999_999L))))))
                .isEqualTo("NOT_FOUND");
    }
}
