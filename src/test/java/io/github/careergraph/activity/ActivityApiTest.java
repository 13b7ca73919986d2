package io.github.careergraph.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.TestClock;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ActivityApiTest {

    private static final String RECORD = "mutation($input: RecordActivityInput!) { recordActivity(input: $input) {"
            + " id version kind title url date audienceReached provenance confidence skills { slug } project { name } person { displayName } } }";
    private static final String SAVE = "mutation($input: SaveActivityInput!) { saveActivity(input: $input) {"
            + " version kind title url audienceReached provenance skills { slug } } }";
    private static final String VERIFY =
            "mutation($a: ID!) { verifyActivity(activity: $a) { provenance confidence verifiedBy { displayName } } }";
    private static final String OF = "query($p: ID!, $first: Int!, $after: String, $kinds: [ActivityKind!]) {"
            + " person(id: $p) { activities(first: $first, after: $after, kinds: $kinds) {"
            + " totalCount nodes { id title } pageInfo { hasNextPage endCursor } } } }";

    @BeforeEach
    void skills() {
        Rows.skill("activity-test-speaking");
        Rows.skill("activity-test-java");
    }

    @AfterEach
    void everythingAsBefore() {
        Rows.run("delete from activity where title like 'Activity test%'");
        Rows.run("delete from project where name like 'Activity test%'");
        Rows.run("delete from skill where slug like 'activity-test-%'");
        Rows.run("delete from person where display_name like 'Activity test%'");
        Rows.run("delete from person_audience where field in ('PROJECTS', 'ACTIVITIES')");
    }

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
    void theLatestFirstInPagesStableUnderInserts() {
        for (String date : List.of("2024-01-01", "2024-03-01", "2024-03-01", "2024-05-01")) {
            record("curator", date.equals("2024-05-01") ? "TALK" : "POST", date, Map.of());
        }
        String person = GlobalId.of("Person", Rows.me("curator"));
        JsonPath one = GraphQL.ask("contributor", OF, Map.of("p", person, "first", 2));
        assertThat(one.getInt("data.person.activities.totalCount")).isEqualTo(4);
        record("curator", "POST", "2024-06-01", Map.of());
        record("curator", "POST", "2024-02-01", Map.of());
        String cursor = one.getString("data.person.activities.pageInfo.endCursor");
        JsonPath two = GraphQL.ask("contributor", OF, Map.of("p", person, "first", 10, "after", cursor));
        assertThat(two.getList("data.person.activities.nodes.title"))
                .containsExactly("Activity test 2024-03-01", "Activity test 2024-02-01", "Activity test 2024-01-01");
        assertThat(two.getList("data.person.activities.nodes.id"))
                .doesNotContainAnyElementsOf(one.getList("data.person.activities.nodes.id"));
        JsonPath talks =
                GraphQL.ask("contributor", OF, Map.of("p", person, "first", 10, "kinds", List.of("TALK", "PAPER")));
        assertThat(talks.getList("data.person.activities.nodes.title")).containsExactly("Activity test 2024-05-01");
        assertThat(GraphQL.ask("contributor", OF, Map.of("p", person, "first", 10, "kinds", List.of()))
                        .getInt("data.person.activities.totalCount"))
                .isZero();
        String other = GlobalId.of("Person", Rows.me("contributor"));
        for (String after : List.of(cursor, "", "x", "W10")) {
            assertThat(GraphQL.errorCode("contributor", OF, Map.of("p", other, "first", 2, "after", after)))
                    .isEqualTo("INVALID_INPUT");
        }
        for (int first : List.of(0, 101, -5)) {
            assertThat(GraphQL.errorCode("contributor", OF, Map.of("p", person, "first", first)))
                    .isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void oneStatementForEachLevelHoweverManyPeopleAndAliases() {
        String project = project("contributor");
        for (String user : List.of("contributor", "newcomer", "curator", "manager")) {
            join(user, project, false);
        }
        String query = "query($p: ID!) { project(id: $p) { members(first: 10) { nodes { person {"
                + " talks: activities(first: 1, kinds: [TALK]) { totalCount nodes { title skills { slug } project { name } } }"
                + " posts: activities(first: 2, kinds: [POST]) { nodes { title skills { slug } verifiedBy { displayName } } } } } }"
                + " activities(first: 5) { totalCount nodes { person { displayName } } } } }";
        record("contributor", "TALK", "2024-01-01", Map.of("project", project));
        record("contributor", "POST", "2024-01-01", Map.of("project", project));
        long few = Rows.statements(() -> GraphQL.ask("newcomer", query, Map.of("p", project)));
        for (String user : List.of("contributor", "newcomer", "curator", "manager")) {
            for (String kind : List.of("TALK", "POST", "POST", "POST")) {
                record(user, kind, "2024-02-01", Map.of("project", project, "skills", List.of("activity-test-java")));
            }
        }
        JsonPath[] answer = new JsonPath[1];
        long many = Rows.statements(() -> answer[0] = GraphQL.ask("newcomer", query, Map.of("p", project)));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(16);
        assertThat(answer[0].getInt("data.project.members.nodes[0].person.talks.totalCount"))
                .isEqualTo(2);
        assertThat(answer[0].getList("data.project.members.nodes[0].person.talks.nodes"))
                .hasSize(1);
        assertThat(answer[0].getList("data.project.members.nodes[3].person.posts.nodes"))
                .hasSize(2);
        assertThat(answer[0].getString("data.project.members.nodes[3].person.posts.nodes[1].skills[0].slug"))
                .isEqualTo("activity-test-java");
        assertThat(answer[0].getInt("data.project.activities.totalCount")).isEqualTo(18);
    }

    @Test
    void whatIsHiddenIsHiddenOnEveryPath() {
        String project = project("contributor");
        join("newcomer", project, false);
        String id = record("newcomer", "POST", "2024-01-01", Map.of("project", project));
        long newcomer = Rows.me("newcomer");
        Map<String, String> ids = Map.of("a", id, "j", project, "n", GlobalId.of("Person", newcomer));
        String query = "query($a: ID!, $j: ID!, $n: ID!) { node(id: $a) { ... on Activity { title project { name } } }"
                + " project(id: $j) { activities(first: 5) { totalCount } } person(id: $n) { activities(first: 5) { totalCount } } }";
        JsonPath open = GraphQL.ask("contributor", query, ids);
        assertThat(open.getString("data.node.project.name")).isEqualTo("Activity test project");
        assertThat(open.getInt("data.project.activities.totalCount")).isEqualTo(1);
        Rows.audience(newcomer, "PROJECTS", "ME");
        JsonPath withoutProject = GraphQL.ask("contributor", query, ids);
        assertThat(withoutProject.getString("data.node.title")).isEqualTo("Activity test 2024-01-01");
        assertThat(withoutProject.<Object>get("data.node.project")).isNull();
        assertThat(withoutProject.getInt("data.project.activities.totalCount")).isZero();
        Rows.audience(newcomer, "ACTIVITIES", "ME");
        JsonPath hidden = GraphQL.ask("contributor", query, ids);
        assertThat(hidden.<Object>get("data.node")).isNull();
        assertThat(hidden.<Object>get("data.person.activities")).isNull();
        assertThat(GraphQL.errorCode("manager", VERIFY, Map.of("a", id))).isEqualTo("NOT_FOUND");
        assertThat(GraphQL.ask("newcomer", query, ids).getInt("data.person.activities.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void anotherOrganisationIsNotThere() {
        long stranger = Rows.person("elsewhere", "Activity test stranger");
        long activity = Rows.ask(
                        Long.class,
                        "insert into activity (person_id, kind, title, occurred_on) values (?1, 'POST', 'Activity test far', date '2024-01-01') returning id",
                        stranger)
                .getFirst();
        String id = GlobalId.of("Activity", activity);
        assertThat(GraphQL.ask("manager", "query($a: ID!) { node(id: $a) { id } }", Map.of("a", id))
                        .<Object>get("data.node"))
                .isNull();
        assertThat(GraphQL.errorCode("manager", VERIFY, Map.of("a", id))).isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("manager", SAVE, Map.of("input", Map.of("activity", id, "title", "x"))))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("manager", "mutation($a: ID!) { removeActivity(activity: $a) }", Map.of("a", id)))
                .isEqualTo("NOT_FOUND");
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

    private static Map<String, Object> input(Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("kind", "POST", "title", "Activity test", "date", "2024-01-01"));
        input.putAll(more);
        return input;
    }

    private static void refuses(String path, String field, Object value) {
        JsonPath answer = GraphQL.post("contributor", RECORD, Map.of("input", input(Map.of(field, value))))
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code"))
                .as("%s %s", field, value)
                .isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(path);
    }

    private static String record(String user, String kind, String date, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("kind", kind, "title", "Activity test " + date, "date", date));
        input.putAll(more);
        return GraphQL.ask(user, RECORD, Map.of("input", input)).getString("data.recordActivity.id");
    }

    private static String project(String user) {
        return GraphQL.ask(user, "mutation { createProject(input: {name: \"Activity test project\"}) { id } }")
                .getString("data.createProject.id");
    }

    private static void join(String user, String project, boolean leads) {
        GraphQL.ask(
                user,
                "mutation($p: ID!, $l: Boolean) { joinProject(input: {project: $p, role: \"Engineer\", leads: $l}) { id } }",
                Map.of("p", project, "l", leads));
    }
}
