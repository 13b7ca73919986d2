package io.github.careergraph.project;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ProjectListTest extends ProjectFixture {

    @Test
    void filtersAndOrders() {
        String first = create("contributor", "Project test: B 100%");
        String second = create("newcomer", "Project test: A");
        GraphQL.ask(
                "contributor",
                SAVE,
                Map.of(
                        "input",
                        Map.of(
                                "project",
                                first,
                                "status",
                                "COMPLETED",
                                "skillsNeeded",
                                List.of(Map.of("skill", "project-test-java")),
                                "skillsUsed",
                                List.of(Map.of("skill", "project-test-sql")))));
        join("newcomer", first, false);
        assertThat(names(Map.of("text", "project TEST"), "NAME"))
                .containsExactly("Project test: A", "Project test: B 100%");
        assertThat(names(Map.of("text", "project TEST"), "NEWEST"))
                .containsExactly("Project test: A", "Project test: B 100%");
        for (Map<String, ?> filter : List.of(
                Map.of("text", "100%"),
                Map.of("text", "Project test", "status", "COMPLETED"),
                Map.of("needsSkill", "project-test-java"),
                Map.of("usesSkill", "project-test-sql"),
                Map.of("mine", true, "text", "Project test"))) {
            assertThat(names(filter, "NAME")).as("%s", filter).containsExactly("Project test: B 100%");
        }
        assertThat(names(Map.of("needsSkill", "project-test-sql"), "NAME")).isEmpty();
        assertThat(names(Map.of("usesSkill", "no-such-skill"), "NAME")).isEmpty();
        assertThat(names(Map.of("mine", false, "text", "Project test"), "NAME")).containsExactly("Project test: A");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void pagesAreStableUnderInserts() {
        for (String name : List.of("b", "d", "f")) {
            create("contributor", "Project test: " + name);
        }
        Map<String, ?> filter = Map.of("text", "Project test");
        JsonPath one = GraphQL.ask("manager", LIST, Map.of("filter", filter, "order", "NAME", "first", 2));
        assertThat(one.getInt("data.projects.totalCount")).isEqualTo(3);
        create("contributor", "Project test: a");
        create("contributor", "Project test: e");
        JsonPath two = GraphQL.ask(
                "manager",
                LIST,
                Map.of(
                        "filter",
                        filter,
                        "order",
                        "NAME",
                        "first",
                        2,
                        "after",
                        one.getString("data.projects.pageInfo.endCursor")));
        assertThat(two.getList("data.projects.nodes.name")).containsExactly("Project test: e", "Project test: f");
        assertThat(two.getBoolean("data.projects.pageInfo.hasNextPage")).isFalse();
        assertThat(GraphQL.errorCode(
                        "manager",
                        LIST,
                        Map.of(
                                "order",
                                "NEWEST",
                                "first",
                                2,
                                "after",
                                one.getString("data.projects.pageInfo.endCursor"))))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void oneStatementForEachLevelHoweverManyProjectsAndAliases() {
        String query = "query { projects(filter: {text: \"Project test\"}, first: 50) { nodes { name"
                + " skillsUsed { skill { slug } } skillsNeeded { skill { slug } }"
                + " one: members(first: 1) { totalCount nodes { role person { displayName projects(first: 3) { nodes { project { name } } } } } }"
                + " two: members(first: 2) { nodes { role } pageInfo { hasNextPage } } } } }";
        List<String> projects = IntStream.range(0, 3)
                .mapToObj(i -> create("contributor", "Project test: " + i))
                .toList();
        join("contributor", projects.getFirst(), true);
        // The first call of an account enters it, with statements of its own.
        GraphQL.ask("manager", "{ me { id } }");
        long few = Rows.statements(() -> GraphQL.ask("manager", query));
        projects.forEach(id -> {
            join("newcomer", id, false);
            join("curator", id, false);
        });
        IntStream.range(3, 9).forEach(i -> join("curator", create("contributor", "Project test: " + i), false));
        JsonPath[] answer = new JsonPath[1];
        long many = Rows.statements(() -> answer[0] = GraphQL.ask("manager", query));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(9);
        assertThat(answer[0].getInt("data.projects.nodes[0].one.totalCount")).isEqualTo(3);
        assertThat(answer[0].getList("data.projects.nodes[0].one.nodes")).hasSize(1);
        assertThat(answer[0].getList("data.projects.nodes[0].two.nodes")).hasSize(2);
        assertThat(answer[0].getBoolean("data.projects.nodes[0].two.pageInfo.hasNextPage"))
                .isTrue();
        assertThat(answer[0].getList("data.projects.nodes[8].two.nodes")).hasSize(1);
    }

    @Test
    void whoHidesProjectsIsLeftOutEverywhere() {
        String id = create("contributor", "Project test: Hidden");
        String membership = join("newcomer", id, false);
        long newcomer = Rows.me("newcomer");
        Rows.audience(newcomer, "PROJECTS", "ME");
        String query =
                "query($p: ID!, $n: ID!, $m: ID!) { project(id: $p) { members(first: 5) { totalCount nodes { role } } }"
                        + " person(id: $n) { projects(first: 5) { nodes { role } } } node(id: $m) { id } }";
        Map<String, String> ids = Map.of("p", id, "n", GlobalId.of("Person", newcomer), "m", membership);
        JsonPath seen = GraphQL.ask("contributor", query, ids);
        assertThat(seen.getInt("data.project.members.totalCount")).isZero();
        assertThat(seen.getList("data.project.members.nodes")).isEmpty();
        assertThat(seen.<Object>get("data.person.projects")).isNull();
        assertThat(seen.<Object>get("data.node")).isNull();
        assertThat(GraphQL.errorCode(
                        "contributor",
                        "mutation($m: ID!) { confirmMembership(membership: $m) { id } }",
                        Map.of("m", membership)))
                .isEqualTo("NOT_FOUND");
        JsonPath own = GraphQL.ask("newcomer", query, ids);
        assertThat(own.getInt("data.project.members.totalCount")).isEqualTo(1);
        assertThat(own.getList("data.person.projects.nodes")).hasSize(1);
    }

    @Test
    void anotherOrganisationIsNotThere() {
        long stranger = Rows.person("elsewhere", "Project test stranger");
        long project = Rows.ask(
                        Long.class,
                        "insert into project (organisation, name, created_by) values ('elsewhere', 'Project test: Far', ?1) returning id",
                        stranger)
                .getFirst();
        long membership = Rows.ask(
                        Long.class,
                        "insert into project_membership (project_id, person_id, role) values (?1, ?2, 'Maker') returning id",
                        project,
                        stranger)
                .getFirst();
        String id = GlobalId.of("Project", project);
        JsonPath seen = GraphQL.ask(
                "manager",
                "query($p: ID!, $m: ID!) { project(id: $p) { name } p: node(id: $p) { id } m: node(id: $m) { id } }",
                Map.of("p", id, "m", GlobalId.of("ProjectMembership", membership)));
        assertThat(seen.getMap("data"))
                .containsEntry("project", null)
                .containsEntry("p", null)
                .containsEntry("m", null);
        assertThat(names(Map.of("text", "Project test: Far"), "NAME")).isEmpty();
        for (JsonPath refused : List.of(
                refused(SAVE, Map.of("project", id, "name", "x")), refused(JOIN, Map.of("project", id, "role", "x")))) {
            assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
            assertThat(refused.getString("errors[0].extensions.field")).isEqualTo("input.project");
        }
        assertThat(GraphQL.errorCode(
                        "manager", "query($p: ID!) { teamFor(project: $p, size: 3) { coverage } }", Map.of("p", id)))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode(
                        "manager",
                        "mutation($m: ID!) { removeMembership(membership: $m) { id } }",
                        Map.of("m", GlobalId.of("ProjectMembership", membership))))
                .isEqualTo("NOT_FOUND");
    }
}
