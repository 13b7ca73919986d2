package io.github.careergraph;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.FieldDefinition;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.person.ProfilePart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a caller may not see is as what never was: the same answer to the byte, the same error, and as many statements,
 * so that the time tells nothing either. Tried by somebody who guesses ids, forges cursors and nests.
 */
@QuarkusTest
class NotThereTest {

    private static final String ELSEWHERE = "not-there-elsewhere";

    /** Nothing has reached this number yet. */
    private static final long NEVER = 900_000_000_000_000L;

    private static final List<String> ATTACKERS = List.of("newcomer", "admin");

    /** Of the organisation, whoever's they are. */
    private static final Set<String> FOR_ALL = Set.of("Project");

    /** What leads on to everybody, and to the taxonomy of all. */
    private static final Set<String> PLAIN = Set.of("Person", "Skill", "Occupation", "LearningResource");

    private ServedSchema schema;

    private Belongings foreign;

    @BeforeEach
    void somebodyElsewhere() {
        schema = ServedSchema.read();
        Belongings.clear();
        ATTACKERS.forEach(Rows::me);
        foreign = Belongings.of(ELSEWHERE, Rows.person(ELSEWHERE, "Belongings foreigner"), "foreign");
        everything(foreign.person(), "EVERYONE");
        everything(foreign.colleague(), "EVERYONE");
    }

    @AfterEach
    void everythingAsBefore() {
        Belongings.clear();
    }

    @Test
    void whatIsElsewhereIsNotThere() {
        List<String> before = contents();
        assertAsNeverThere(foreign, foreign.ids().keySet());
        assertThat(contents()).as("rows of the other organisation").isEqualTo(before);
    }

    @Test
    void whatIsHiddenIsNotThere() {
        Belongings hidden = Belongings.of("demo", Rows.person("demo", "Belongings hidden"), "hidden");
        everything(hidden.person(), "ME");
        Set<String> types = new TreeSet<>(hidden.ids().keySet());
        types.removeAll(FOR_ALL);
        assertAsNeverThere(hidden, types);
    }

    /** Each field that takes an id, with an id of each type. */
    private void assertAsNeverThere(Belongings belongings, Set<String> types) {
        List<String> tried = new ArrayList<>();
        for (String operation : List.of("query", "mutation")) {
            String root = operation.equals("query") ? "Query" : "Mutation";
            for (FieldDefinition field : schema.object(root).getFieldDefinitions()) {
                if (!schema.takesId(field)) {
                    continue;
                }
                tried.add(field.getName());
                String document = schema.least(operation, field);
                for (String type : types) {
                    String there = belongings.ids().get(type);
                    String never = GlobalId.of(type, NEVER);
                    for (String attacker : ATTACKERS) {
                        Statements.Counted<String> asked = Statements.counted(() -> answer(attacker, document, there));
                        Statements.Counted<String> unasked =
                                Statements.counted(() -> answer(attacker, document, never));
                        assertThat(asked.answer())
                                .as("%s as %s, of a %s", document, attacker, type)
                                .isEqualTo(unasked.answer());
                        if (operation.equals("query")) {
                            assertThat(asked.statements())
                                    .as("statements for %s as %s, of a %s", document, attacker, type)
                                    .isEqualTo(unasked.statements());
                        }
                    }
                }
            }
        }
        assertThat(tried).contains("node", "person", "learningPlan", "connect", "saveMembership", "recordInteraction");
    }

    @Test
    void guessedIdsFindTheOwnOrganisationOnly() {
        Set<String> types = new TreeSet<>(schema.implementing("Node"));
        types.removeAll(Set.of("Skill", "Occupation", "LearningResource"));
        assertThat(foreign.keys().keySet())
                .as("types of which there is one to be guessed")
                .containsAll(types);
        for (String type : types) {
            long last = foreign.keys().get(type) + 3;
            for (long first = Math.max(1, last - 199); first <= last; first += 10) {
                StringBuilder document = new StringBuilder("{");
                for (long key = first; key < first + 10; key++) {
                    document.append(" n")
                            .append(key)
                            .append(": node(id: \"")
                            .append(GlobalId.of(type, key))
                            .append("\") { id }");
                }
                Map<String, Object> found =
                        GraphQL.ask("admin", document.append(" }").toString()).getMap("data");
                assertThat(found).as(type).containsEntry("n" + first, found.get("n" + first));
                foreign.ids().values().forEach(id -> assertThat(found.toString())
                        .doesNotContain(id));
            }
        }
    }

    @Test
    void aForgedCursorLeadsNowhereElse() {
        String name = "Belongings foreigner";
        for (String[] list : new String[][] {
            {"people", "people:NAME", name}, {"people", "people:NEWEST", "2020-01-01T00:00:00Z"},
            {"projects", "projects:NAME", "Belongings"}, {"projects", "projects:NEWEST", "2099-01-01T00:00:00Z"}
        }) {
            String order = list[1].substring(list[1].indexOf(':') + 1);
            String cursor = cursor(list[1], list[2], String.valueOf(foreign.person() - 1));
            String page = GraphQL.post(
                            "admin",
                            "query($after: String!) { " + list[0] + "(first: 100, orderBy: " + order
                                    + ", after: $after) { nodes { id } edges { cursor } } }",
                            Map.of("after", cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            foreign.ids().values().forEach(id -> assertThat(page).doesNotContain("\"" + id + "\""));
        }
        String mine = GraphQL.ask("newcomer", "{ me { id } }").getString("data.me.id");
        for (String field : List.of("skills", "activities", "projects", "connections", "learningPlans")) {
            for (String forged : List.of(
                    cursor("Person." + field, String.valueOf(foreign.person()), String.valueOf(NEVER)),
                    cursor("Person." + field + ":" + foreign.person(), String.valueOf(NEVER)),
                    cursor("Person." + field, String.valueOf(NEVER)))) {
                String answer = GraphQL.post(
                                "newcomer",
                                "query($id: ID!, $after: String!) { person(id: $id) { " + field
                                        + "(first: 100, after: $after) { edges { cursor node { __typename } } } } }",
                                Map.of("id", mine, "after", forged))
                        .asString();
                assertThat(answer).doesNotContain("\"cursor\"");
            }
        }
    }

    @Test
    void whatOnceWasBetweenTwoOrganisationsLeadsNowhere() {
        long me = Rows.me("newcomer");
        Belongings own = Belongings.of("demo", me, "own");
        long person = foreign.person();
        Rows.run(
                "insert into connection (requester_id, addressee_id, kind, accepted_at) values (?1, ?2, 'FRIEND', now())",
                me,
                person);
        Rows.run(
                "insert into project_membership (project_id, person_id, role) values (?1, ?2, 'foreign')",
                own.keys().get("Project"),
                person);
        Rows.run(
                "insert into project_membership (project_id, person_id, role) values (?1, ?2, 'foreign')",
                foreign.keys().get("Project"),
                me);
        Rows.run(
                "update activity set verified_by = ?1, project_id = ?2 where id = ?3",
                person,
                foreign.keys().get("Project"),
                own.keys().get("Activity"));
        Rows.run(
                "insert into learning_plan_follower (plan_id, person_id) values (?1, ?2)",
                foreign.keys().get("LearningPlan"),
                me);
        Rows.run(
                "insert into endorsement (person_id, skill_id, endorser_id, note) select ?1, skill_id, ?2, 'foreign' from person_skill where id = ?3",
                me,
                person,
                own.keys().get("PersonSkill"));
        Rows.run(
                "insert into skill_provenance (person_skill_id, kind, by_person_id, confidence) values (?1, 'ENDORSED', ?2, 1)",
                own.keys().get("PersonSkill"),
                person);
        Rows.run(
                "insert into mentoring_request (mentee_id, mentor_id, skill_id, message) select ?1, person_id, skill_id, 'foreign' from person_skill where id = ?2",
                me,
                foreign.keys().get("PersonSkill"));
        Map<String, String> values = Map.of(
                "first",
                "5",
                "hours",
                "40",
                "months",
                "2",
                "occupation",
                "\"software-developer\"",
                "id",
                "$id",
                "project",
                "$id",
                "size",
                "5");
        for (FieldDefinition field : schema.object("Person").getFieldDefinitions()) {
            assertNothingForeign("{ me { " + schema.everything(field, PLAIN::contains, values) + " } }", Map.of());
        }
        assertNothingForeign(
                "query($id: ID!) { project(id: $id) " + schema.everything("Project", PLAIN::contains, values) + " }",
                Map.of("id", own.ids().get("Project")));
        for (String list : List.of("mentoringRequests", "connectionRequests")) {
            for (String direction : List.of("SENT", "RECEIVED")) {
                assertNothingForeign(
                        "{ " + list + "(direction: " + direction + ", first: 50) "
                                + schema.everything(
                                        ServedSchema.named(
                                                schema.field("Query", list).getType()),
                                        PLAIN::contains,
                                        values)
                                + " }",
                        Map.of());
            }
        }
    }

    private void assertNothingForeign(String document, Map<String, ?> variables) {
        String answer = GraphQL.post("newcomer", document, variables).asString();
        assertThat(answer).as(document).doesNotContain("\"errors\"").doesNotContainIgnoringCase("foreign");
        foreign.ids().forEach((type, id) -> assertThat(answer).as(document).doesNotContain("\"" + id + "\""));
    }

    private static String answer(String user, String document, String id) {
        var answer = GraphQL.post(user, document, Map.of("id", id));
        return answer.statusCode() + " " + answer.asString();
    }

    private static String cursor(String... parts) {
        String json = "[\"" + String.join("\",\"", parts) + "\"]";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static void everything(long person, String audience) {
        for (ProfilePart part : ProfilePart.values()) {
            Rows.audience(person, part.name(), audience);
        }
    }

    /** All that is of the other organisation, as text. */
    private List<String> contents() {
        return Rows.ask(String.class, """
                select cast(t as text) from (
                    select to_jsonb(p) as t from person p where organisation = ?1
                    union all select to_jsonb(j) from project j where organisation = ?1
                    union all select to_jsonb(s) from person_skill s join person p on p.id = s.person_id where organisation = ?1
                    union all select to_jsonb(s) from endorsement s join person p on p.id = s.person_id where organisation = ?1
                    union all select to_jsonb(s) from activity s join person p on p.id = s.person_id where organisation = ?1
                    union all select to_jsonb(s) from education s join person p on p.id = s.person_id where organisation = ?1
                    union all select to_jsonb(s) from job s join person p on p.id = s.person_id where organisation = ?1
                    union all select to_jsonb(s) from mentoring_request s join person p on p.id = s.mentor_id where organisation = ?1
                    union all select to_jsonb(s) from project_membership s join person p on p.id = s.person_id where organisation = ?1
                    union all select to_jsonb(s) from learning_plan s join person p on p.id = s.person_id where organisation = ?1
                    union all select to_jsonb(i) from learning_plan_item i join learning_plan s on s.id = i.plan_id join person p on p.id = s.person_id where organisation = ?1
                    union all select to_jsonb(s) from profile_draft s join person p on p.id = s.person_id where organisation = ?1
                    union all select to_jsonb(c) from connection c join person p on p.id = c.requester_id where organisation = ?1
                ) t order by 1
                """, ELSEWHERE);
    }
}
