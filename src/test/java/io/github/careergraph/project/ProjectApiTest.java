package io.github.careergraph.project;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ProjectApiTest {

    private static final String CREATE =
            "mutation($input: CreateProjectInput!) { createProject(input: $input) { id version name teams from to status"
                    + " skillsUsed { level skill { slug } } skillsNeeded { level skill { slug } } } }";
    private static final String SAVE =
            "mutation($input: SaveProjectInput!) { saveProject(input: $input) { version name summary to skillsNeeded { level skill { slug } } } }";
    private static final String JOIN =
            "mutation($input: JoinProjectInput!) { joinProject(input: $input) { id version confirmed leads from to } }";
    private static final String LIST =
            "query($filter: ProjectFilter, $order: ProjectOrder, $first: Int!, $after: String) {"
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
    void whoClaimsMoreThanWasConfirmedIsUnconfirmedAgain() {
        String id = create("contributor", "Project test: Claims");
        String membership = join("newcomer", id, false);
        String save =
                "mutation($input: SaveMembershipInput!) { saveMembership(input: $input) { confirmed leads role } }";
        JsonPath byKeeper =
                GraphQL.ask("contributor", save, Map.of("input", Map.of("membership", membership, "role", "Tester")));
        assertThat(byKeeper.getBoolean("data.saveMembership.confirmed")).isTrue();
        assertThat(GraphQL.ask("newcomer", save, Map.of("input", Map.of("membership", membership, "team", "Core")))
                        .getBoolean("data.saveMembership.confirmed"))
                .isTrue();
        assertThat(GraphQL.ask("newcomer", save, Map.of("input", Map.of("membership", membership, "leads", true)))
                        .getBoolean("data.saveMembership.confirmed"))
                .isFalse();
        assertThat(GraphQL.errorCode(
                        "curator", save, Map.of("input", Map.of("membership", membership, "leads", false))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void joinedOnceLeftAndRemoved() {
        String id = create("contributor", "Project test: Door");
        String membership = join("newcomer", id, false);
        assertThat(GraphQL.errorCode("newcomer", JOIN, Map.of("input", Map.of("project", id, "role", "Again"))))
                .isEqualTo("CONFLICT");
        String leave = "mutation($p: ID!, $on: Date) { leaveProject(project: $p, on: $on) { to } }";
        assertThat(GraphQL.ask("newcomer", leave, Map.of("p", id, "on", "2025-02-03"))
                        .getString("data.leaveProject.to"))
                .isEqualTo("2025-02-03");
        assertThat(GraphQL.errorCode("curator", leave, Map.of("p", id))).isEqualTo("NOT_FOUND");
        String remove = "mutation($m: ID!) { removeMembership(membership: $m) { members(first: 5) { nodes { id } } } }";
        assertThat(GraphQL.errorCode("curator", remove, Map.of("m", membership)))
                .isEqualTo("FORBIDDEN");
        assertThat(GraphQL.ask("newcomer", remove, Map.of("m", membership))
                        .getList("data.removeMembership.members.nodes"))
                .isEmpty();
        assertThat(GraphQL.errorCode("newcomer", remove, Map.of("m", membership)))
                .isEqualTo("NOT_FOUND");
    }

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
    void membersInPagesStableUnderInserts() {
        String id = create("contributor", "Project test: Pages");
        for (String user : List.of("contributor", "newcomer", "curator")) {
            join(user, id, false);
        }
        String query = "query($id: ID!, $after: String) { project(id: $id) { members(first: 2, after: $after) {"
                + " totalCount nodes { person { displayName } } pageInfo { endCursor hasNextPage hasPreviousPage } } } }";
        JsonPath one = GraphQL.ask("manager", query, Map.of("id", id));
        join("manager", id, false);
        String cursor = one.getString("data.project.members.pageInfo.endCursor");
        JsonPath two = GraphQL.ask("manager", query, Map.of("id", id, "after", cursor));
        assertThat(two.getList("data.project.members.nodes.person.displayName")).containsExactly("curator", "manager");
        assertThat(two.getInt("data.project.members.totalCount")).isEqualTo(4);
        assertThat(two.getBoolean("data.project.members.pageInfo.hasPreviousPage"))
                .isTrue();
        String other = create("contributor", "Project test: Other");
        assertThat(GraphQL.errorCode("manager", query, Map.of("id", other, "after", cursor)))
                .isEqualTo("INVALID_INPUT");
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

    @Test
    void aTeamOfThoseWhoShowWhatTheyCan() {
        String id = create("contributor", "Project test: Team");
        String ask = "query($p: ID!, $s: Int!) { teamFor(project: $p, size: $s) { coverage exact"
                + " members { person { displayName } covers { level skill { slug } } } missing { level skill { slug } } } }";
        assertThat(GraphQL.ask("contributor", ask, Map.of("p", id, "s", 2)).<Object>get("data.teamFor.coverage"))
                .isNull();
        GraphQL.ask(
                "contributor",
                SAVE,
                Map.of(
                        "input",
                        Map.of(
                                "project",
                                id,
                                "skillsNeeded",
                                List.of(
                                        Map.of("skill", "project-test-java", "level", 4),
                                        Map.of("skill", "project-test-sql", "level", 4)))));
        long java = Rows.skill("project-test-java");
        long sql = Rows.skill("project-test-sql");
        long both = Rows.person("demo", "Project test both");
        long one = Rows.person("demo", "Project test java");
        long hidden = Rows.person("demo", "Project test hidden");
        long far = Rows.person("elsewhere", "Project test far");
        String has = "insert into person_skill (person_id, skill_id, level) values (?1, ?2, ?3)";
        Rows.run(has, both, java, 2);
        Rows.run(has, both, sql, 2);
        Rows.run(has, one, java, 5);
        Rows.run(has, hidden, sql, 5);
        Rows.run(has, far, sql, 5);
        Rows.audience(hidden, "SKILLS", "ME");
        JsonPath[] team = new JsonPath[1];
        long statements = Rows.statements(() -> team[0] = GraphQL.ask("contributor", ask, Map.of("p", id, "s", 2)));
        assertThat(statements).isLessThanOrEqualTo(5);
        assertThat(team[0].getList("data.teamFor.members.person.displayName"))
                .containsExactlyInAnyOrder("Project test java", "Project test both");
        assertThat(team[0].getDouble("data.teamFor.coverage")).isEqualTo(0.75);
        assertThat(team[0].getBoolean("data.teamFor.exact")).isTrue();
        assertThat(team[0].getList("data.teamFor.missing.skill.slug")).containsExactly("project-test-sql");
        assertThat(GraphQL.ask("contributor", ask, Map.of("p", id, "s", 1)).getList("data.teamFor.members"))
                .hasSize(1);
        for (int size : List.of(0, 21)) {
            assertThat(GraphQL.errorCode("contributor", ask, Map.of("p", id, "s", size)))
                    .isEqualTo("INVALID_INPUT");
        }
    }

    private static String create(String user, String name) {
        return GraphQL.ask(user, CREATE, Map.of("input", Map.of("name", name))).getString("data.createProject.id");
    }

    private static String join(String user, String project, boolean leads) {
        return GraphQL.ask(user, JOIN, Map.of("input", Map.of("project", project, "role", "Engineer", "leads", leads)))
                .getString("data.joinProject.id");
    }

    private static List<String> names(Map<String, ?> filter, String order) {
        return GraphQL.ask("newcomer", LIST, Map.of("filter", filter, "order", order, "first", 100))
                .getList("data.projects.nodes.name");
    }

    private static JsonPath refused(String mutation, Map<String, ?> input) {
        return GraphQL.post("manager", mutation, Map.of("input", input)).jsonPath();
    }

    private static void refuses(Map<String, ?> input, String field) {
        JsonPath answer = refused(CREATE, input);
        assertThat(answer.getString("errors[0].extensions.code")).as(field).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(field);
    }
}
