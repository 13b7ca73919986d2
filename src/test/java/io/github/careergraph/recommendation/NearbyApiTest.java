package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.Statements;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/** Projects, mentors and people of the organisation, as far as the person may see them. */
@QuarkusTest
class NearbyApiTest {

    private static final String NEXT = """
            query($kinds: [RecommendationKind]) { me { recommendations(first: 50, kinds: $kinds) {
              id kind title reason skill { slug } project { name } person { displayName }
              evidence { kind about level teams members count } terms { gain hours } } } }
            """;

    @Inject
    Catalogues catalogues;

    private long me;
    private long mentor;
    private long skill;
    private long project;

    @BeforeEach
    void anOrganisation() {
        me = Rows.me("contributor");
        cleanUp();
        skill = Rows.skill("nearby-skill");
        mentor = Rows.person("demo", "Nearby mentor");
        Rows.run("insert into person_skill (person_id, skill_id, level) values (?1, ?2, 5)", mentor, skill);
        Rows.run(
                "insert into mentoring_offer (person_id, skill_id, hours_per_month) values (?1, ?2, 4)", mentor, skill);
        project = Rows.ask(
                        Long.class,
                        "insert into project (organisation, name, status, teams) values ('demo', 'Nearby project', 'ACTIVE', '{one,two}') returning id")
                .getFirst();
        Rows.run(
                "insert into project_skill (project_id, skill_id, purpose, level) values (?1, ?2, 'NEEDED', 3)",
                project,
                skill);
        GraphQL.ask("contributor", "mutation { saveMyProfile(input: {interests: [\"nearby-skill\"]}) { id } }");
        catalogues.forget();
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from interaction");
        Rows.run("delete from network_ranking");
        Rows.run("delete from mentoring_request where mentee_id = ?1", me);
        Rows.run("delete from connection where requester_id = ?1 or addressee_id = ?1", me);
        Rows.run("delete from project where name like 'Nearby%'");
        Rows.run("delete from person where display_name like 'Nearby%'");
        Rows.run("delete from skill where slug like 'nearby-%'");
        catalogues.forget();
    }

    @Test
    void theyAreRecommendedWithWhatTheyAreGoodFor() {
        var answer = GraphQL.ask("contributor", NEXT, Map.of("kinds", List.of("PROJECT", "MENTOR")));
        assertThat(answer.getList("data.me.recommendations.project.name")).contains("Nearby project");
        assertThat(answer.getList("data.me.recommendations.person.displayName")).contains("Nearby mentor");
        assertThat(answer.getList("data.me.recommendations.reason", String.class))
                .anySatisfy(reason -> assertThat(reason).contains("has 4 hours a month left"));
        assertThat(answer.getList("data.me.recommendations.id"))
                .contains(GlobalId.of("Project", project), GlobalId.of("Person", mentor));
        assertThat(GraphQL.ask("contributor", NEXT, Map.of("kinds", List.of("PERSON")))
                        .getList("data.me.recommendations.person.displayName"))
                .contains("Nearby mentor");
    }

    @Test
    void whatOneIsInOrHasDismissedDoesNotComeBack() {
        String record = "mutation($target: ID!) { recordInteraction(target: $target, kind: DISMISS) }";
        GraphQL.ask("contributor", record, Map.of("target", GlobalId.of("Person", mentor)));
        Rows.run("insert into project_membership (project_id, person_id, role) values (?1, ?2, 'member')", project, me);
        assertThat(recommended()).doesNotContain("Nearby mentor", "Nearby project");
    }

    @Test
    void whoIsAskedAlreadyOrHasNoTimeOrHidesIsNoMentor() {
        assertThat(recommended()).contains("Nearby mentor");
        Rows.run(
                "insert into mentoring_request (mentee_id, mentor_id, skill_id) values (?1, ?2, ?3)",
                me,
                mentor,
                skill);
        assertThat(mentors()).doesNotContain("Nearby mentor");
        Rows.run(
                "update mentoring_request set mentee_id = ?1, status = 'ACCEPTED', hours_per_month = 4 where mentor_id = ?2",
                Rows.me("manager"),
                mentor);
        assertThat(mentors()).doesNotContain("Nearby mentor");
        Rows.run("update mentoring_request set hours_per_month = 3 where mentor_id = ?1", mentor);
        assertThat(mentors()).contains("Nearby mentor");
        for (String part : List.of("SKILLS", "NAME")) {
            Rows.audience(mentor, part, "ME");
            assertThat(recommended()).as(part + " hidden").doesNotContain("Nearby mentor");
            Rows.audience(mentor, part, "ORGANISATION");
        }
        Rows.run("update person_skill set level = 1 where person_id = ?1", mentor);
        Rows.run("insert into person_skill (person_id, skill_id, level) values (?1, ?2, 1)", me, skill);
        Rows.run("update person_skill set created_at = '2020-01-01' where person_id = ?1", me);
        assertThat(recommended()).doesNotContain("Nearby mentor");
        Rows.run("delete from person_skill where person_id = ?1", me);
    }

    @Test
    void whoIsConnectedNeedsNotBeMet() {
        Rows.run("insert into connection (requester_id, addressee_id, kind) values (?1, ?2, 'COLLEAGUE')", me, mentor);
        assertThat(GraphQL.ask("contributor", NEXT, Map.of("kinds", List.of("PERSON")))
                        .getList("data.me.recommendations.person.displayName"))
                .doesNotContain("Nearby mentor");
    }

    @Test
    void howWellConnectedSomebodyIsCountsAsFarAsItIsShown() {
        Rows.audience(mentor, "CONNECTIONS", "ORGANISATION");
        double average = gainOfMeeting();
        Rows.run(
                "insert into network_ranking (organisation, established_before, people, iterations, computed_at) values ('demo', now(), 1, 1, now())");
        assertThat(gainOfMeeting()).as("came since").isZero();
        Rows.run("insert into network_rank (person_id, strength) values (?1, 0.3)", mentor);
        assertThat(gainOfMeeting()).as("less than the average").isPositive().isLessThan(average);
        Rows.audience(mentor, "CONNECTIONS", "ME");
        assertThat(gainOfMeeting()).as("hidden").isEqualTo(average);
    }

    private double gainOfMeeting() {
        var answer = GraphQL.ask("contributor", NEXT, Map.of("kinds", List.of("PERSON")));
        int place = answer.getList("data.me.recommendations.person.displayName").indexOf("Nearby mentor");
        return place < 0 ? 0 : answer.getDouble("data.me.recommendations[" + place + "].terms.gain");
    }

    @Test
    void otherOrganisationsAndEndedProjectsAreNotThere() {
        Rows.run("update person set organisation = 'nearby-elsewhere' where id = ?1", mentor);
        Rows.run("update project set ends_on = '2026-01-01' where id = ?1", project);
        assertThat(recommended()).doesNotContain("Nearby mentor", "Nearby project");
        Rows.run("update project set ends_on = null, organisation = 'nearby-elsewhere' where id = ?1", project);
        assertThat(recommended()).doesNotContain("Nearby project");
    }

    @Test
    void nobodyElseIsToldOfThem() {
        for (String part : List.of("VALUE", "GOALS", "SKILLS")) {
            Rows.audience(me, part, "EVERYONE");
        }
        assertThat(GraphQL.ask(
                                "manager",
                                "query($id: ID!) { person(id: $id) { recommendations(first: 50) { kind } } }",
                                Map.of("id", GlobalId.of("Person", me)))
                        .getList("data.person.recommendations.kind"))
                .isNotEmpty()
                .doesNotContain("PROJECT", "MENTOR", "PERSON");
        Rows.run("delete from person_audience where person_id = ?1", me);
    }

    @Test
    void aStatementForEachKindIsEnoughForAnyNumberOfThem() {
        recommended();
        int few = Statements.during(this::recommended).size();
        for (int i = 0; i < 30; i++) {
            long another = Rows.person("demo", "Nearby person " + i);
            Rows.run("insert into person_skill (person_id, skill_id, level) values (?1, ?2, 4)", another, skill);
            Rows.run(
                    "insert into mentoring_offer (person_id, skill_id, hours_per_month) values (?1, ?2, 4)",
                    another,
                    skill);
        }
        assertThat(Statements.during(this::recommended)).hasSize(few);
    }

    private List<String> recommended() {
        var answer = GraphQL.ask("contributor", NEXT);
        List<String> names = new ArrayList<>(answer.getList("data.me.recommendations.project.name"));
        names.addAll(answer.getList("data.me.recommendations.person.displayName"));
        return names;
    }

    private List<String> mentors() {
        return GraphQL.ask("contributor", NEXT, Map.of("kinds", List.of("MENTOR")))
                .getList("data.me.recommendations.person.displayName");
    }
}
