package io.github.careergraph.audit;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who changed or read what of whom is on record, for good. */
@QuarkusTest
class AuditTrailTest {

    private static final String RECORD = "recordedAt kind part action actorRoles actorOrganisation node correlationId"
            + " actor { displayName } subject { displayName }";

    private static final String MINE =
            "query($first: Int!, $after: String) { me { auditTrail(first: $first, after: $after) { totalCount"
                    + " pageInfo { endCursor hasNextPage } nodes { " + RECORD + " } } } }";

    private static final String ALL =
            "query($filter: AuditFilter, $first: Int!) { auditTrail(filter: $filter, first: $first) { totalCount nodes { "
                    + RECORD + " } } }";

    private static final String SAVE_SKILL =
            "mutation($skill: String!, $level: Int!) { saveMySkill(input: {skill: $skill, level: $level}) { level } }";

    private long contributor;
    private long manager;

    @BeforeEach
    void twoPeopleAndASkill() {
        contributor = Rows.me("contributor");
        manager = Rows.me("manager");
        Rows.me("admin");
        cleanUp();
        Rows.skill("audit-skill");
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from skill where slug like 'audit-%'");
        Rows.run("delete from project where name like 'Audit %'");
        Rows.run("delete from person where display_name like 'Audit %'");
    }

    @Test
    void aChangeLeavesWhoChangedWhat() {
        saveSkill(3);
        Map<String, Object> newest = mine("contributor", 1).getMap("data.me.auditTrail.nodes[0]");
        assertThat(newest)
                .containsEntry("kind", "CHANGE")
                .containsEntry("part", "SKILLS")
                .containsEntry("action", "saveMySkill")
                .containsEntry("actorOrganisation", "demo")
                .containsEntry("actorRoles", List.of("user"))
                .containsEntry("node", null);
        assertThat(newest.get("actor")).isEqualTo(newest.get("subject")).isNotNull();
        assertThat((String) newest.get("correlationId")).hasSize(36);
    }

    /** The skill and its provenance are two statements on two tables, and one change to whoever reads of it. */
    @Test
    void oneMutationIsOneRecordForEachPartOfEachPerson() {
        int before = count("contributor");
        saveSkill(3);
        assertThat(count("contributor")).isEqualTo(before + 1);
    }

    @Test
    void whatAnotherDoesIsOnMyTrail() {
        saveSkill(3);
        GraphQL.ask(
                "manager",
                "mutation($p: ID!) { endorseSkill(input: {person: $p, skill: \"audit-skill\", note: \"Audit note\"}) { level } }",
                Map.of("p", GlobalId.of("Person", contributor)));
        JsonPath mine = mine("contributor", 10);
        List<Map<String, Object>> endorsed =
                mine.getList("data.me.auditTrail.nodes.findAll { it.action == 'endorseSkill' }");
        assertThat(endorsed).extracting("part").contains("ENDORSEMENTS", "SKILLS");
        assertThat(endorsed.getFirst()).containsEntry("actorRoles", List.of("user", "manager"));
        assertThat(mine("manager", 1).getString("data.me.auditTrail.nodes[0].part"))
                .isEqualTo("ENDORSEMENTS");
    }

    @Test
    void whatIsRolledBackLeavesNoRecord() {
        long before = records();
        String refused =
                "mutation { saveMyProfile(input: {headline: \"Audit headline\", interests: [\"audit-none\"]}) { id } }";
        assertThat(GraphQL.errorCode("contributor", refused, Map.of())).isEqualTo("INVALID_INPUT");
        // The first of two is committed before the second begins.
        String half = "mutation { a: saveMySkill(input: {skill: \"audit-skill\", level: 2}) { level }"
                + " b: saveMySkill(input: {skill: \"audit-skill\", level: 9}) { level } }";
        GraphQL.post("contributor", half, Map.of());
        assertThat(records()).isEqualTo(before + 1);
    }

    @Test
    void projectsAndTheTaxonomyAreOnTheTrailOfTheOrganisation() {
        GraphQL.ask("contributor", "mutation { createProject(input: {name: \"Audit project\"}) { id } }");
        assertThat(all("{}", 5).getList("data.auditTrail.nodes.findAll { it.part == 'PROJECTS' }.action"))
                .contains("createProject");
        String save = "mutation { saveSkill(input: {slug: \"audit-curated\", type: TOOL,"
                + " labels: [{language: \"en\", label: \"Audit curated\"}]}) { id } }";
        String skill = GraphQL.ask("curator", save).getString("data.saveSkill.id");
        Map<String, Object> curated = all("{part: TAXONOMY}", 1).getMap("data.auditTrail.nodes[0]");
        assertThat(curated).containsEntry("action", "saveSkill").containsEntry("node", skill);
        assertThat(curated.get("subject")).isNull();
    }

    @Test
    void whatIsDoneByHandIsOnTheTrailToo() {
        Rows.run("update person set headline = 'By hand' where id = ?1", contributor);
        Map<String, Object> newest = mine("contributor", 1).getMap("data.me.auditTrail.nodes[0]");
        assertThat(newest).containsEntry("part", "PROFILE").containsEntry("action", null);
        assertThat(newest.get("actor")).isNull();
        Rows.run("update person set headline = null where id = ?1", contributor);
    }

    @Test
    void readingTheTrailIsOnTheTrailOfEverybodyItTellsAbout() {
        saveSkill(2);
        all("{part: SKILLS, subject: \"" + GlobalId.of("Person", contributor) + "\"}", 1);
        Map<String, Object> newest = mine("contributor", 1).getMap("data.me.auditTrail.nodes[0]");
        assertThat(newest)
                .containsEntry("kind", "READ")
                .containsEntry("part", "TRAIL")
                .containsEntry("action", "auditTrail");
        assertThat((List<?>) newest.get("actorRoles")).asString().contains("admin");
    }

    @Test
    void takingEverythingOutIsOnTheTrail() {
        GraphQL.ask("contributor", "mutation { exportMyData { createdAt } }");
        assertThat(mine("contributor", 1).getString("data.me.auditTrail.nodes[0].part"))
                .isEqualTo("EXPORT");
    }

    @Test
    void onlyAdministratorsSeeTheTrailOfOthers() {
        for (String user : List.of("newcomer", "contributor", "curator", "manager")) {
            assertThat(GraphQL.errorCode(user, ALL, Map.of("first", 1))).isEqualTo("FORBIDDEN");
        }
        String another = "query($id: ID!) { person(id: $id) { auditTrail(first: 1) { totalCount } } }";
        for (String user : List.of("contributor", "admin")) {
            assertThat(GraphQL.ask(user, another, Map.of("id", GlobalId.of("Person", manager)))
                            .getString("data.person.auditTrail"))
                    .isNull();
        }
    }

    @Test
    void administratorsSeeTheirOrganisationAlone() {
        long stranger = Rows.person("audit-elsewhere", "Audit stranger");
        Rows.run("update person set headline = 'x' where id = ?1", stranger);
        assertThat(Rows.ask(Long.class, "select count(*) from audit_record where organisation = 'audit-elsewhere'")
                        .getFirst())
                .isPositive();
        assertThat(all("{subject: \"" + GlobalId.of("Person", stranger) + "\"}", 1)
                        .getInt("data.auditTrail.totalCount"))
                .isZero();
        assertThat(all("{}", 100).getInt("data.auditTrail.totalCount"))
                .isEqualTo(Rows.ask(Long.class, "select count(*) from audit_record where organisation = 'demo'")
                                .getFirst()
                                .intValue()
                        - readSince());
    }

    /** The count above was taken before the records of reading it. */
    private static int readSince() {
        return Rows.ask(Long.class, """
                        select count(*) from audit_record where transaction =
                        (select transaction from audit_record where part = 'TRAIL' order by id desc limit 1) and kind = 'READ'
                        """).getFirst().intValue();
    }

    @Test
    void theTrailIsReadPageByPage() {
        saveSkill(1);
        saveSkill(2);
        saveSkill(3);
        JsonPath first = mine("contributor", 2);
        assertThat(first.getBoolean("data.me.auditTrail.pageInfo.hasNextPage")).isTrue();
        JsonPath next = GraphQL.ask(
                "contributor",
                MINE,
                Map.of("first", 1, "after", first.getString("data.me.auditTrail.pageInfo.endCursor")));
        JsonPath three = mine("contributor", 3);
        assertThat(next.getString("data.me.auditTrail.nodes[0].correlationId"))
                .isEqualTo(three.getString("data.me.auditTrail.nodes[2].correlationId"));
        assertThat(GraphQL.errorCode("contributor", MINE, Map.of("first", 101))).isEqualTo("INVALID_INPUT");
    }

    @Test
    void theTrailIsSearchedByDayActorAndKind() {
        saveSkill(5);
        String actor = "actor: \"" + GlobalId.of("Person", contributor) + "\"";
        assertThat(all("{" + actor + ", kind: CHANGE, action: \"saveMySkill\", since: \"2020-01-01\"}", 1)
                        .getInt("data.auditTrail.totalCount"))
                .isPositive();
        for (String nothing :
                List.of("until: \"2020-01-01\"", "action: \"saveMySkills\"", "kind: READ, part: SKILLS")) {
            assertThat(all("{" + actor + ", " + nothing + "}", 1).getInt("data.auditTrail.totalCount"))
                    .as(nothing)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set part = 'OTHER'",
                "delete from audit_record",
                "truncate audit_record",
                "truncate audit_record cascade"
            })
    void theDatabaseLetsNobodyRewriteTheTrail(String statement) {
        saveSkill(4);
        assertThatThrownBy(() -> Rows.run(statement)).rootCause().hasMessageContaining("only ever added to");
    }

    @Test
    void requestsMayOnlyReadTheTrailAndAddDecisions() {
        String privileges = "select privilege_type from information_schema.table_privileges"
                + " where grantee = 'career_graph_member' and table_name = ?1 order by privilege_type";
        assertThat(Rows.ask(String.class, privileges, "audit_record")).containsExactly("SELECT");
        assertThat(Rows.ask(String.class, privileges, "consent")).containsExactly("INSERT", "SELECT");
    }

    /** No column of it can hold a value of a profile: what there is are times, codes, roles and random ids. */
    @Test
    void recordsHoldNoValues() {
        GraphQL.ask("contributor", "mutation { saveMyProfile(input: {headline: \"Audit-planted-headline\"}) { id } }");
        assertThat(Rows.ask(
                        Long.class,
                        "select count(*) from audit_record r where cast(to_jsonb(r) as text) ~ 'planted|contributor'"))
                .containsExactly(0L);
        GraphQL.ask("contributor", "mutation { saveMyProfile(input: {headline: \"\"}) { id } }");
    }

    /** A later migration that creates a table of people and forgets the trail fails here. */
    @Test
    void everyTableOfPeopleIsAudited() {
        Map<String, String> exempt = Map.of(
                "profile_draft_item", "changes only together with its draft",
                "value_snapshot", "computed by the service from what is audited",
                "network_rank", "computed by the service from what is audited");
        List<String> tables = Rows.ask(String.class, """
                with recursive of_people (name) as (
                    select cast('person' as regclass)
                    union select cast(c.conrelid as regclass) from pg_constraint c join of_people o on c.confrelid = o.name
                    where c.contype = 'f' and c.confdeltype = 'c')
                select cast(o.name as text) from of_people o
                where (select count(*) from pg_trigger t where t.tgrelid = o.name
                       and t.tgname in ('audited_insert', 'audited_update', 'audited_delete')) < 3
                """);
        assertThat(tables).containsExactlyInAnyOrderElementsOf(exempt.keySet());
    }

    private static void saveSkill(int level) {
        GraphQL.ask("contributor", SAVE_SKILL, Map.of("skill", "audit-skill", "level", level));
    }

    private static JsonPath mine(String user, int first) {
        return GraphQL.ask(user, MINE, Map.of("first", first));
    }

    private static int count(String user) {
        return mine(user, 1).getInt("data.me.auditTrail.totalCount");
    }

    private static JsonPath all(String filter, int first) {
        return GraphQL.ask(
                "admin", ALL.replace("$filter: AuditFilter, ", "").replace("$filter", filter), Map.of("first", first));
    }

    private static long records() {
        return Rows.ask(Long.class, "select count(*) from audit_record").getFirst();
    }
}
