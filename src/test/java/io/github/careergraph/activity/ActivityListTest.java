package io.github.careergraph.activity;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ActivityListTest extends ActivityFixture {

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
}
