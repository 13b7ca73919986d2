package io.github.careergraph.project;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

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
}
