package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.TestClock;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.value.ValueHistory;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever objects to being valued is not valued, by nobody and for nobody. */
@QuarkusTest
class ProfilingObjectionTest {

    private static final String COMPUTED =
            "displayName marketValue { value } valueHistory { value } gap(occupation: \"objection-maker\") { occupation }"
                    + " recommendations(first: 3) { id } forecast(months: 3) { explanation }";

    @Inject
    ValueHistory history;

    private long me;
    private String project;

    @BeforeEach
    void somebodyWithAValue() {
        cleanUp();
        Rows.run("delete from person where subject = 'newcomer'");
        me = Rows.me("newcomer");
        long skill = Rows.skill("objection-skill");
        Rows.run(
                "insert into person_skill (person_id, skill_id, level, created_at) values (?1, ?2, 4, '2026-01-01')",
                me,
                skill);
        Rows.run("insert into occupation (slug) values ('objection-maker')");
        Rows.run(
                "insert into occupation_label (occupation_id, language, kind, label) select id, 'en', 'PREFERRED', 'Objection maker' from occupation where slug = 'objection-maker'");
        Rows.run(
                "insert into occupation_skill (occupation_id, skill_id, essential, importance) select id, ?1, true, 1 from occupation where slug = 'objection-maker'",
                skill);
        for (String part : new String[] {"VALUE", "HISTORY", "GOALS"}) {
            Rows.audience(me, part, "ORGANISATION");
        }
        history.note(me);
        project = GraphQL.ask(
                        "manager",
                        "mutation { createProject(input: {name: \"Objection project\","
                                + " skillsNeeded: [{skill: \"objection-skill\", level: 3}]}) { id } }")
                .getString("data.createProject.id");
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from person where subject = 'newcomer'");
        Rows.run("delete from project where name = 'Objection project'");
        Rows.run("delete from occupation where slug = 'objection-maker'");
        Rows.run("delete from skill where slug = 'objection-skill'");
    }

    @Test
    void nothingIsComputedForAnybody() {
        assertThat(seenBy("newcomer").get("marketValue")).isNotNull();
        assertThat(seenBy("manager").get("marketValue")).isNotNull();
        assertThat(snapshots()).isEqualTo(1);
        object(true);
        for (String user : new String[] {"newcomer", "manager", "admin"}) {
            assertThat(seenBy(user))
                    .as(user)
                    .containsEntry("displayName", "newcomer")
                    .containsEntry("marketValue", null)
                    .containsEntry("valueHistory", null)
                    .containsEntry("gap", null)
                    .containsEntry("recommendations", null)
                    .containsEntry("forecast", null);
        }
    }

    @Test
    void theHistoryIsDeletedAndNoneIsBegun() {
        object(true);
        assertThat(snapshots()).isZero();
        history.note(me);
        history.note(me, TestClock.TODAY.minusDays(1));
        assertThat(snapshots()).isZero();
    }

    @Test
    void nobodyIsProposedToOthersForATeam() {
        assertThat(team("manager")).contains("newcomer");
        object(true);
        assertThat(team("manager")).doesNotContain("newcomer");
        assertThat(team("newcomer")).contains("newcomer");
    }

    @Test
    void theObjectionCanBeTakenBack() {
        object(true);
        object(false);
        assertThat(seenBy("newcomer").get("marketValue")).isNotNull();
        assertThat(seenBy("newcomer").get("valueHistory")).isEqualTo(List.of());
        assertThat(team("manager")).contains("newcomer");
        history.note(me);
        assertThat(snapshots()).isEqualTo(1);
        JsonPath decisions = GraphQL.ask("newcomer", "{ me { consents { kind decisions { given } } } }");
        assertThat(decisions.getList("data.me.consents[0].decisions.given")).containsExactly(true, false);
    }

    private static void object(boolean object) {
        GraphQL.ask(
                "newcomer",
                "mutation($object: Boolean!) { objectToProfiling(object: $object) { id } }",
                Map.of("object", object));
    }

    private Map<String, Object> seenBy(String user) {
        return GraphQL.ask(
                        user,
                        "query($id: ID!) { person(id: $id) { " + COMPUTED + " } }",
                        Map.of("id", GlobalId.of("Person", me)))
                .getMap("data.person");
    }

    private String team(String user) {
        return GraphQL.ask(
                        user,
                        "query($id: ID!) { teamFor(project: $id, size: 1) { members { person { displayName } } } }",
                        Map.of("id", project))
                .getString("data.teamFor.members.person.displayName");
    }

    private long snapshots() {
        return Rows.ask(Long.class, "select count(*) from value_snapshot where person_id = ?1", me)
                .getFirst();
    }
}
