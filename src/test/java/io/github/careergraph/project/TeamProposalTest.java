package io.github.careergraph.project;

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
class TeamProposalTest extends ProjectFixture {

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

    @Test
    void ofEquallyGoodPeopleThoseOfOtherTeamsAsFarAsTheCallerMaySee() {
        String id = create("contributor", "Project test: Spread");
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
        member("Project test java", "project-test-java", id, "platform");
        member("Project test near", "project-test-sql", id, "platform");
        long far = member("Project test far", "project-test-sql", id, "data");
        String ask =
                "query($p: ID!) { teamFor(project: $p, size: 2) { coverage spread members { person { displayName } } } }";
        var team = GraphQL.ask("contributor", ask, Map.of("p", id));
        assertThat(team.getDouble("data.teamFor.coverage")).isEqualTo(1);
        assertThat(team.getList("data.teamFor.members.person.displayName"))
                .containsExactlyInAnyOrder("Project test java", "Project test far");
        assertThat(team.getInt("data.teamFor.spread")).isEqualTo(2);
        Rows.audience(far, "PROJECTS", "ME");
        assertThat(GraphQL.ask("contributor", ask, Map.of("p", id)).getInt("data.teamFor.spread"))
                .isEqualTo(1);
    }

    private static long member(String name, String skill, String project, String team) {
        long person = Rows.person("demo", name);
        Rows.run("insert into person_skill (person_id, skill_id, level) values (?1, ?2, 4)", person, Rows.skill(skill));
        Rows.run(
                "insert into project_membership (project_id, person_id, role, team) values (?1, ?2, 'member', ?3)",
                GlobalId.keyOf("Project", "project", project),
                person,
                team);
        return person;
    }
}
