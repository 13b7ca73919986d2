package io.github.careergraph.project;

import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Projects that tests make, with what they ask of them, and nothing of it left behind. */
abstract class ProjectFixture {

    static final String CREATE =
            "mutation($input: CreateProjectInput!) { createProject(input: $input) { id version name teams from to status"
                    + " skillsUsed { level skill { slug } } skillsNeeded { level skill { slug } } } }";
    static final String SAVE =
            "mutation($input: SaveProjectInput!) { saveProject(input: $input) { version name summary to skillsNeeded { level skill { slug } } } }";
    static final String JOIN =
            "mutation($input: JoinProjectInput!) { joinProject(input: $input) { id version confirmed leads from to } }";
    static final String LIST = "query($filter: ProjectFilter, $order: ProjectOrder, $first: Int!, $after: String) {"
            + " projects(filter: $filter, orderBy: $order, first: $first, after: $after) {"
            + " totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }";

    @BeforeEach
    void skills() {
        Rows.skill("project-test-java");
        Rows.skill("project-test-sql");
    }

    @AfterEach
    void everythingAsBefore() {
        Rows.run("delete from project where name like 'Project test%'");
        Rows.run("delete from skill where slug like 'project-test-%'");
        Rows.run("delete from person where display_name like 'Project test%'");
        Rows.run("delete from person_audience where field in ('PROJECTS', 'SKILLS')");
    }

    static String create(String user, String name) {
        return GraphQL.ask(user, CREATE, Map.of("input", Map.of("name", name))).getString("data.createProject.id");
    }

    static String join(String user, String project, boolean leads) {
        return GraphQL.ask(user, JOIN, Map.of("input", Map.of("project", project, "role", "Engineer", "leads", leads)))
                .getString("data.joinProject.id");
    }

    static List<String> names(Map<String, ?> filter, String order) {
        return GraphQL.ask("newcomer", LIST, Map.of("filter", filter, "order", order, "first", 100))
                .getList("data.projects.nodes.name");
    }

    static JsonPath refused(String mutation, Map<String, ?> input) {
        return GraphQL.post("manager", mutation, Map.of("input", input)).jsonPath();
    }

    static void refuses(Map<String, ?> input, String field) {
        JsonPath answer = refused(CREATE, input);
        assertThat(answer.getString("errors[0].extensions.code")).as(field).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(field);
    }
}
