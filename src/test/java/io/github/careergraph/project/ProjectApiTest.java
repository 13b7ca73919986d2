package io.github.careergraph.project;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ProjectApiTest extends ProjectFixture {

    @Test
    void createdSavedAndFoundAgain() {
        JsonPath created = GraphQL.ask(
                "contributor",
                CREATE,
                Map.of(
                        "input",
                        Map.of(
                                "name", "Project test: Tracker",
                                "from", "2024-01-15",
                                "to", "2024-12-31",
                                "status", "ACTIVE",
                                "teams", List.of("Core", "Web"),
                                "skillsUsed", List.of(Map.of("skill", "project-test-sql")),
                                "skillsNeeded", List.of(Map.of("skill", "project-test-java", "level", 4)))));
        assertThat(created.getList("data.createProject.teams")).containsExactly("Core", "Web");
        assertThat(created.getString("data.createProject.from")).isEqualTo("2024-01-15");
        assertThat(created.getInt("data.createProject.skillsUsed[0].level")).isEqualTo(3);
        assertThat(created.getString("data.createProject.skillsNeeded[0].skill.slug"))
                .isEqualTo("project-test-java");
        String id = created.getString("data.createProject.id");
        JsonPath saved = GraphQL.ask(
                "contributor",
                SAVE,
                Map.of("input", Map.of("project", id, "version", 0, "openEnded", true, "skillsNeeded", List.of())));
        assertThat(saved.getString("data.saveProject.to")).isNull();
        assertThat(saved.getString("data.saveProject.name")).isEqualTo("Project test: Tracker");
        assertThat(saved.getList("data.saveProject.skillsNeeded")).isEmpty();
        assertThat(saved.getInt("data.saveProject.version")).isPositive();
        JsonPath found = GraphQL.ask(
                "newcomer",
                "query($id: ID!) { node(id: $id) { ... on Project { name } } project(id: $id) { name } }",
                Map.of("id", id));
        assertThat(found.getString("data.node.name")).isEqualTo("Project test: Tracker");
        assertThat(found.getString("data.project.name")).isEqualTo("Project test: Tracker");
    }

    @Test
    void onlyWhoKeepsItChangesIt() {
        String id = create("contributor", "Project test: Mine");
        Map<String, ?> change = Map.of("input", Map.of("project", id, "name", "Project test: Taken"));
        assertThat(GraphQL.errorCode("newcomer", SAVE, change)).isEqualTo("FORBIDDEN");
        // Saying of oneself that one leads gives no rights.
        String membership = join("newcomer", id, true);
        assertThat(GraphQL.errorCode("newcomer", SAVE, change)).isEqualTo("FORBIDDEN");
        String confirm = "mutation($m: ID!) { confirmMembership(membership: $m) { confirmed } }";
        assertThat(GraphQL.errorCode("newcomer", confirm, Map.of("m", membership)))
                .isEqualTo("FORBIDDEN");
        assertThat(GraphQL.ask("contributor", confirm, Map.of("m", membership))
                        .getBoolean("data.confirmMembership.confirmed"))
                .isTrue();
        GraphQL.ask("newcomer", SAVE, change);
        GraphQL.ask("manager", SAVE, Map.of("input", Map.of("project", id, "name", "Project test: Managed")));
        GraphQL.ask(
                "newcomer",
                "mutation($p: ID!) { leaveProject(project: $p, on: \"2020-01-01\") { to } }",
                Map.of("p", id));
        assertThat(GraphQL.errorCode("newcomer", SAVE, change)).isEqualTo("FORBIDDEN");
    }

    @Test
    void ofTwoEditsAtOnceOneConflicts() throws Exception {
        String id = create("contributor", "Project test: Race");
        Callable<JsonPath> edit = () -> GraphQL.post(
                        "contributor",
                        SAVE,
                        Map.of(
                                "input",
                                Map.of(
                                        "project",
                                        id,
                                        "version",
                                        0,
                                        "summary",
                                        Thread.currentThread().toString())))
                .jsonPath();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<JsonPath> answers = threads.invokeAll(List.of(edit, edit, edit, edit)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(answers.stream().filter(answer -> answer.get("errors") == null))
                    .hasSize(1);
            assertThat(answers.stream()
                            .filter(answer -> answer.get("errors") != null)
                            .map(answer -> answer.getString("errors[0].extensions.code")))
                    .containsOnly("CONFLICT");
            String kept = answers.stream()
                    .filter(answer -> answer.get("errors") == null)
                    .findFirst()
                    .orElseThrow()
                    .getString("data.saveProject.summary");
            assertThat(GraphQL.ask("newcomer", "query($id: ID!) { project(id: $id) { summary } }", Map.of("id", id))
                            .getString("data.project.summary"))
                    .isEqualTo(kept);
        }
    }

    @Test
    void badInputIsRefusedAtItsField() {
        String long201 = "x".repeat(201);
        List<Map<String, Object>> skills51 = IntStream.range(0, 51)
                .mapToObj(i -> Map.<String, Object>of("skill", "s" + i))
                .toList();
        refuses(Map.of("name", " "), "input.name");
        refuses(Map.of("name", long201), "input.name");
        refuses(Map.of("name", "a\0b"), "input.name");
        refuses(Map.of("name", "n", "summary", "x".repeat(10_001)), "input.summary");
        refuses(Map.of("name", "n", "from", "2024-01-02", "to", "2024-01-01"), "input.to");
        refuses(Map.of("name", "n", "from", "+99999-01-01"), "input.from");
        refuses(Map.of("name", "n", "teams", List.of("a", "a")), "input.teams[1]");
        refuses(Map.of("name", "n", "teams", List.of("a", long201)), "input.teams[1]");
        refuses(Map.of("name", "n", "skillsUsed", skills51), "input.skillsUsed");
        refuses(
                Map.of("name", "n", "skillsUsed", List.of(Map.of("skill", "project-test-sql", "level", 6))),
                "input.skillsUsed[0].level");
        refuses(
                Map.of(
                        "name",
                        "n",
                        "skillsNeeded",
                        List.of(Map.of("skill", "project-test-sql"), Map.of("skill", "no-such-skill"))),
                "input.skillsNeeded[1].skill");
        refuses(
                Map.of(
                        "name",
                        "n",
                        "skillsNeeded",
                        List.of(Map.of("skill", "project-test-sql"), Map.of("skill", "project-test-sql"))),
                "input.skillsNeeded[1].skill");
        refuses(Map.of("name", "n", "skillsNeeded", List.of(Map.of("skill", "\0"))), "input.skillsNeeded[0].skill");
        for (String id : List.of("", "nonsense", GlobalId.of("Person", 1))) {
            JsonPath answer = refused(JOIN, Map.of("project", id, "role", "x"));
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
            assertThat(answer.getString("errors[0].extensions.field")).isEqualTo("input.project");
        }
        for (int first : List.of(0, 101, -1)) {
            assertThat(GraphQL.errorCode("manager", LIST, Map.of("first", first)))
                    .isEqualTo("INVALID_INPUT");
        }
        for (String text : List.of("", " ", "\0", long201)) {
            assertThat(GraphQL.errorCode("manager", LIST, Map.of("first", 1, "filter", Map.of("text", text))))
                    .isEqualTo("INVALID_INPUT");
        }
        for (String after : List.of("", "x", "e30", "W10")) {
            assertThat(GraphQL.errorCode("manager", LIST, Map.of("first", 1, "after", after)))
                    .isEqualTo("INVALID_INPUT");
        }
    }
}
