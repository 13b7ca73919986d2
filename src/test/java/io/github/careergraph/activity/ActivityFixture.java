package io.github.careergraph.activity;

import java.util.HashMap;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Activities that tests make, with what they ask of them, and nothing of it left behind. */
abstract class ActivityFixture {

    static final String RECORD = "mutation($input: RecordActivityInput!) { recordActivity(input: $input) {"
            + " id version kind title url date audienceReached provenance confidence skills { slug } project { name } person { displayName } } }";
    static final String SAVE = "mutation($input: SaveActivityInput!) { saveActivity(input: $input) {"
            + " version kind title url audienceReached provenance skills { slug } } }";
    static final String VERIFY =
            "mutation($a: ID!) { verifyActivity(activity: $a) { provenance confidence verifiedBy { displayName } } }";
    static final String OF = "query($p: ID!, $first: Int!, $after: String, $kinds: [ActivityKind!]) {"
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

    static Map<String, Object> input(Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("kind", "POST", "title", "Activity test", "date", "2024-01-01"));
        input.putAll(more);
        return input;
    }

    static void refuses(String path, String field, Object value) {
        JsonPath answer = GraphQL.post("contributor", RECORD, Map.of("input", input(Map.of(field, value))))
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code"))
                .as("%s %s", field, value)
                .isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(path);
    }

    static String record(String user, String kind, String date, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("kind", kind, "title", "Activity test " + date, "date", date));
        input.putAll(more);
        return GraphQL.ask(user, RECORD, Map.of("input", input)).getString("data.recordActivity.id");
    }

    static String project(String user) {
        return GraphQL.ask(user, "mutation { createProject(input: {name: \"Activity test project\"}) { id } }")
                .getString("data.createProject.id");
    }

    static void join(String user, String project, boolean leads) {
        GraphQL.ask(
                user,
                "mutation($p: ID!, $l: Boolean) { joinProject(input: {project: $p, role: \"Engineer\", leads: $l}) { id } }",
                Map.of("p", project, "l", leads));
    }
}
