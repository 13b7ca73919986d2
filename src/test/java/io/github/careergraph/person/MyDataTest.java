package io.github.careergraph.person;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stored about one is one's own: to take along, and to have erased. */
@QuarkusTest
class MyDataTest {

    private static final String ERASE = "mutation($name: String!) { eraseMe(confirm: $name) }";

    @Inject
    PeopleFixture fixture;

    private long me;
    private long other;
    private long edge;

    @BeforeEach
    void somebodyWithALife() {
        fixture.clear();
        me = fixture.keyOf("contributor");
        other = fixture.person("demo", "friend");
        long hidden = fixture.person("demo", "hidden");
        fixture.audience(hidden, ProfilePart.NAME, Audience.ME);
        long skill = fixture.skill("life");
        edge = fixture.personSkill(me, skill, 4);
        long theirs = fixture.personSkill(other, skill, 3);
        for (String statement : List.of(
                "insert into endorsement (person_id, skill_id, endorser_id, note) values (%1$d, %3$d, %2$d, 'Good'), (%2$d, %3$d, %1$d, 'Also good'), (%1$d, %3$d, %6$d, 'Discreet')",
                "insert into skill_provenance (person_skill_id, kind, by_person_id, confidence) values (%4$d, 'ENDORSED', %2$d, 1), (%5$d, 'ENDORSED', %1$d, 1)",
                "insert into connection (requester_id, addressee_id, kind, accepted_at) values (%1$d, %2$d, 'FRIEND', now())",
                "insert into activity (person_id, kind, title, occurred_on, verified_by, provenance, confidence) values (%2$d, 'TALK', 'People talk', '2024-01-01', %1$d, 'VERIFIED', 1)",
                "delete from interaction where person_id = %1$d",
                "insert into interaction (person_id, target, kind) values (%2$d, 'Person:%1$d', 'VIEW'), (%1$d, 'Person:%2$d', 'VIEW')",
                "insert into education (person_id, degree) values (%1$d, 'MSc')")) {
            fixture.sql(statement.formatted(me, other, skill, edge, theirs, hidden));
        }
    }

    @AfterEach
    void everythingAsBefore() {
        fixture.clear();
    }

    @Test
    void theExportHoldsEveryTableThatRefersToPeople() {
        JsonPath export = export();
        List<String> tables = fixture.list("""
                select distinct conrelid::regclass::text from pg_constraint
                where contype = 'f' and confrelid = 'person'::regclass and confdeltype = 'c'
                """);
        assertThat(tables).hasSizeGreaterThan(10);
        assertThat(export.getMap("").keySet().stream().map(Object::toString).toList())
                .containsAll(tables)
                .contains("person", "activity_skill", "learning_plan_item", "profile_draft_item", "skill_provenance")
                .contains("activity.verified_by")
                .doesNotContain("skill", "project", "project_skill");
    }

    /** Whatever leads to a person by foreign keys, over however many tables, is in the export or said to be left out. */
    @Test
    void noTableWithAPathToPeopleIsForgotten() {
        Map<String, String> leftOut = Map.of(
                "project", "the organisation's: who entered it is told as project.created_by",
                "project_skill", "the project's");
        List<String> tables = fixture.list("""
                with recursive of_people (name) as (
                    select cast('person' as regclass)
                    union select cast(c.conrelid as regclass) from pg_constraint c join of_people o on c.confrelid = o.name
                    where c.contype = 'f')
                select cast(name as text) from of_people
                """);
        List<String> exported =
                export().getMap("").keySet().stream().map(Object::toString).toList();
        assertThat(tables)
                .contains("consent", "skill_objection", "profile_draft_item", "interaction", "value_snapshot");
        assertThat(tables.stream().filter(table -> !exported.contains(table)))
                .containsExactlyInAnyOrderElementsOf(leftOut.keySet());
        assertThat(exported).contains("audit_record", "project.created_by");
    }

    @Test
    void theExportTellsWhoDidWhatWithoutTheNamesOfTheTrail() {
        // Twice, since saving what is there already changes nothing that a trail would tell of.
        GraphQL.ask("contributor", "mutation { saveMyProfile(input: {headline: \"Writes\"}) { id } }");
        GraphQL.ask("contributor", "mutation { saveMyProfile(input: {headline: \"\"}) { id } }");
        JsonPath export = export();
        assertThat(export.getList("audit_record.findAll { it.action == 'saveMyProfile' }.actor"))
                .contains("contributor");
        assertThat(export.getString("person[0].audit_name")).isNull();
        String auditName = fixture.list("select cast(audit_name as text) from person where id = " + me)
                .getFirst();
        assertThat(export.prettify()).doesNotContain(auditName);
    }

    @Test
    void theExportIsReadableAndNamesOnlyWhomOneMaySee() {
        JsonPath export = export();
        assertThat(export.getString("person[0].display_name")).isEqualTo("contributor");
        assertThat(export.getList("person_skill.skill_id")).containsExactly("people-life");
        assertThat(export.getList("education.degree")).containsExactly("MSc");
        assertThat(export.getList("endorsement.endorser_id"))
                .containsExactlyInAnyOrder("People friend", "contributor", null);
        assertThat(export.getList("endorsement.person_id"))
                .containsExactlyInAnyOrder("contributor", "People friend", "contributor");
        assertThat(export.getList("endorsement.note")).contains("Good");
        assertThat(export.getList("activity")).isEmpty();
        assertThat(export.getList("'activity.verified_by'")).hasSize(1);
        assertThat(export.getList("interaction")).hasSize(1);
    }

    @Test
    void theExportIsAFewStatementsHoweverMuchThereIs() {
        export();
        assertThat(fixture.statements(this::export)).isLessThanOrEqualTo(8);
    }

    @Test
    void erasureTakesAlongWhatIsDerived() {
        assertThat(GraphQL.errorCode("contributor", ERASE, Map.of("name", "Contributor")))
                .isEqualTo("INVALID_INPUT");
        assertThat(fixture.count("select count(*) from person where id = " + me))
                .isEqualTo(1);
        assertThat(GraphQL.ask("contributor", ERASE, Map.of("name", "contributor"))
                        .getBoolean("data.eraseMe"))
                .isTrue();
        for (String rows : List.of(
                "person where id = ",
                "person_skill where person_id = ",
                "endorsement where endorser_id = ",
                "endorsement where person_id = ",
                "skill_provenance where by_person_id = ",
                "connection where requester_id = ",
                "interaction where target = 'Person:' || ",
                "interaction where person_id = ",
                "activity where verified_by = ",
                "education where person_id = ")) {
            assertThat(fixture.count("select count(*) from " + rows + me))
                    .as(rows)
                    .isZero();
        }
        assertThat(fixture.list("select provenance from activity where person_id = " + other))
                .containsExactly("SELF_DECLARED");
        var anew = GraphQL.ask("contributor", "{ me { id displayName skills(first: 1) { totalCount } } }");
        assertThat(anew.getString("data.me.id")).isNotEqualTo(PeopleFixture.id(me));
        assertThat(anew.getInt("data.me.skills.totalCount")).isZero();
    }

    private JsonPath export() {
        var export = GraphQL.ask("contributor", "mutation { exportMyData { format createdAt json } }");
        assertThat(export.getString("data.exportMyData.format")).startsWith("application/json");
        return new JsonPath(export.getString("data.exportMyData.json"));
    }
}
