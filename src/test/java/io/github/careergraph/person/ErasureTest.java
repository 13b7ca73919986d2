package io.github.careergraph.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * After an erasure nothing of the person is left, wherever it was. Every text that the api takes is planted with a word
 * that is nowhere else, and afterwards every column of every table is searched for it.
 */
@QuarkusTest
class ErasureTest {

    private static final String PLANTED = "zyxplanted";

    private static final String EMAIL = PLANTED + "@example.org";

    private long me;
    private String id;
    private long other;

    @BeforeEach
    void aNewPersonAndAnother() {
        cleanUp();
        me = Rows.me("newcomer");
        id = PeopleFixture.id(me);
        other = Rows.me("manager");
        Rows.skill("erasure-skill");
        Rows.run(
                "insert into skill_label (skill_id, language, kind, label) select id, 'en', 'PREFERRED', 'Erasureskill' from skill where slug = 'erasure-skill'");
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from person where subject = 'newcomer'");
        Rows.run("delete from project where name like 'Erasure %' or name like '" + PLANTED + "%'");
        Rows.run("delete from skill where slug like 'erasure-%'");
        Rows.run("delete from person_skill where person_id in (select id from person where subject = 'manager')");
    }

    @Test
    void nothingThatWasEnteredIsLeftInAnyColumn() {
        plantEverywhere();
        assertThat(tablesWith(PLANTED))
                .as("tables in which something was planted")
                .contains(
                        "activity",
                        "education",
                        "endorsement",
                        "extraction_source",
                        "job",
                        "learning_plan",
                        "learning_plan_item",
                        "learning_plan_review",
                        "mentoring_request",
                        "person",
                        "profile_draft",
                        "profile_draft_item",
                        "project",
                        "project_membership",
                        "skill_provenance")
                .doesNotContain("audit_record");
        String auditName = Rows.ask(String.class, "select cast(audit_name as text) from person where id = ?1", me)
                .getFirst();
        assertThat(tablesWith(auditName)).containsExactlyInAnyOrder("person", "audit_record");

        assertThat(as("newcomer", "mutation { eraseMe(confirm: \"" + PLANTED + " name\") }", Map.of())
                        .getBoolean("data.eraseMe"))
                .isTrue();

        assertThat(tablesWith(PLANTED))
                .as("tables that still hold what was planted")
                .isEmpty();
        assertThat(tablesWith("newcomer"))
                .as("tables that still name the account")
                .doesNotContain("person", "audit_record");
        assertThat(columnsThatRefer(me))
                .as("columns that still refer to the person")
                .isEmpty();
        assertThat(tablesWith(auditName))
                .as("the trail alone, whose name for the person is nobody's now")
                .containsExactly("audit_record");
    }

    @Test
    void theTrailTellsThatSomebodyWasErasedAndNotWho() {
        String auditName = Rows.ask(String.class, "select cast(audit_name as text) from person where id = ?1", me)
                .getFirst();
        String name = as("newcomer", "{ me { displayName } }", Map.of()).getString("data.me.displayName");
        as("newcomer", "mutation($name: String!) { eraseMe(confirm: $name) }", Map.of("name", name));
        Rows.me("admin");
        JsonPath trail = GraphQL.ask("admin", """
                { auditTrail(filter: {part: ERASURE}, first: 1) { nodes { action actorRoles actor { id } subject { id } } } }
                """);
        assertThat(trail.getString("data.auditTrail.nodes[0].action")).isEqualTo("eraseMe");
        assertThat(trail.getList("data.auditTrail.nodes[0].actorRoles")).containsExactly("user");
        assertThat(trail.getString("data.auditTrail.nodes[0].actor")).isNull();
        assertThat(trail.getString("data.auditTrail.nodes[0].subject")).isNull();
        assertThat(Rows.ask(
                        Boolean.class,
                        "select actor = subject from audit_record where part = 'ERASURE' and cast(subject as text) = ?1",
                        auditName))
                .containsExactly(true);
    }

    /** The account itself is the identity server's; here it begins anew, and nothing ties it to who it was. */
    @Test
    void theSameAccountIsANewcomerWithNothing() {
        plantEverywhere();
        as("newcomer", "mutation { eraseMe(confirm: \"" + PLANTED + " name\") }", Map.of());
        JsonPath anew = as("newcomer", """
                { me { id displayName headline email skills(first: 1) { totalCount } activities(first: 1) { totalCount }
                       projects(first: 1) { totalCount } learningPlans(first: 1) { totalCount } valueHistory { value }
                       consents { inForce decisions { given } } auditTrail(first: 10) { nodes { part } } } }
                """, Map.of());
        assertThat(anew.getString("data.me.id")).isNotEqualTo(id);
        assertThat(anew.getString("data.me.displayName")).isEqualTo("newcomer");
        assertThat(anew.getString("data.me.headline")).isNull();
        assertThat(anew.getString("data.me.email")).isNull();
        for (String list : List.of("skills", "activities", "projects", "learningPlans")) {
            assertThat(anew.getInt("data.me." + list + ".totalCount")).as(list).isZero();
        }
        assertThat(anew.getList("data.me.valueHistory")).isEmpty();
        assertThat(anew.getList("data.me.consents.inForce")).containsOnly(true);
        assertThat(anew.getList("data.me.consents.decisions")).containsOnly(List.of());
        assertThat(anew.getList("data.me.auditTrail.nodes.part")).containsExactly("PROFILE");
    }

    @Test
    void aProjectThatOthersHaveAPartInStays() {
        String project = as(
                        "newcomer", "mutation { createProject(input: {name: \"Erasure project\"}) { id } }", Map.of())
                .getString("data.createProject.id");
        GraphQL.ask(
                "manager",
                "mutation($p: ID!) { joinProject(input: {project: $p, role: \"Member\"}) { id } }",
                Map.of("p", project));
        String name = as("newcomer", "{ me { displayName } }", Map.of()).getString("data.me.displayName");
        as("newcomer", "mutation($name: String!) { eraseMe(confirm: $name) }", Map.of("name", name));
        assertThat(GraphQL.ask("manager", "query($p: ID!) { project(id: $p) { name } }", Map.of("p", project))
                        .getString("data.project.name"))
                .isEqualTo("Erasure project");
        assertThat(columnsThatRefer(me)).isEmpty();
    }

    private void plantEverywhere() {
        String manager = PeopleFixture.id(other);
        plant("saveMyProfile(input: {displayName: \"%1$s name\", headline: \"%1$s headline\", about: \"%1$s about\","
                + " email: \"" + EMAIL + "\", interests: [\"erasure-skill\"]}) { id }");
        plant("saveMySkill(input: {skill: \"erasure-skill\", level: 4}) { id }");
        plant("setAudience(input: {part: SKILLS, audience: EVERYONE}) { id }");
        String education = plant("saveMyEducation(input: {institution: \"%1$s school\", degree: \"%1$s degree\","
                + " field: \"%1$s field\"}) { id }");
        String activity = plant("recordActivity(input: {kind: TALK, title: \"%1$s talk\", date: \"2024-05-01\","
                + " url: \"https://example.org/%1$s\", skills: [\"erasure-skill\"]}) { id }");
        String project = plant("createProject(input: {name: \"%1$s project\", summary: \"%1$s summary\","
                + " teams: [\"%1$s team\"]}) { id }");
        plant("joinProject(input: {project: \"" + project + "\", role: \"%1$s role\", team: \"%1$s team\"}) { id }");
        String plan = plant("createLearningPlan(input: {title: \"%1$s plan\", goal: VALUE, weeklyHours: 3,"
                + " items: [{title: \"%1$s item\", step: SKILL_LEARNING, hours: 2}]}) { id }");
        plant("reviewPlan(input: {plan: \"" + plan + "\", learnt: \"%1$s learnt\", hours: 1}) { id }");
        plant("offerMentoring(input: {skill: \"erasure-skill\", hoursPerMonth: 2}) { since }");
        plant("recordInteraction(target: \"skill:erasure-skill\", kind: CLICK)");
        plant("withdrawConsent(kind: PROFILING) { id }");
        importDocument();

        // What the person says of others, and what others say of the person.
        GraphQL.ask("manager", "mutation { saveMySkill(input: {skill: \"erasure-skill\", level: 3}) { id } }");
        GraphQL.ask(
                "manager",
                "mutation { offerMentoring(input: {skill: \"erasure-skill\", hoursPerMonth: 2}) { since } }");
        plant("endorseSkill(input: {person: \"" + manager
                + "\", skill: \"erasure-skill\", note: \"%1$s note\"}) { id }");
        plant("requestMentoring(input: {mentor: \"" + manager
                + "\", skill: \"erasure-skill\", message: \"%1$s message\"}) { id }");
        plant("connect(input: {person: \"" + manager + "\", kind: FRIEND}) { id }");
        GraphQL.ask("manager", "mutation($p: ID!) { acceptConnection(person: $p) { id } }", Map.of("p", id));
        GraphQL.ask(
                "manager",
                "mutation($p: ID!) { endorseSkill(input: {person: $p, skill: \"erasure-skill\", note: \"" + PLANTED
                        + " of a friend\"}) { id } }",
                Map.of("p", id));
        for (String target : List.of(id, education, activity)) {
            GraphQL.ask(
                    "manager", "mutation($t: ID!) { recordInteraction(target: $t, kind: VIEW) }", Map.of("t", target));
        }
        GraphQL.ask("admin", "{ auditTrail(first: 100) { nodes { id: recordedAt } } }");
        plant("exportMyData { createdAt }");
    }

    private void importDocument() {
        String cv = """
                %1$s Person
                %1$s@example.org

                Experience
                Senior Backend Engineer, %1$s Systems, Gothenburg    Mar 2020 – present
                - Built services with Erasureskill

                Education
                M.Sc. in Computer Science, %1$s University of Technology    2011 – 2016

                Projects
                %1$s-queue – a job queue written with Erasureskill, since 2019

                Skills
                Erasureskill, Docker
                """.formatted(PLANTED);
        JsonPath draft = as(
                "newcomer",
                "mutation($input: ImportProfileInput!) { importProfile(input: $input) { id items { id } } }",
                Map.of("input", Map.of("format", "TEXT", "text", cv, "fileName", PLANTED + ".txt")));
        as(
                "newcomer",
                "mutation($draft: ID!, $accept: [ID!]!) { applyProfileDraft(draft: $draft, accept: $accept) { id } }",
                Map.of(
                        "draft",
                        draft.getString("data.importProfile.id"),
                        "accept",
                        draft.getList("data.importProfile.items.id")));
        as("newcomer", "mutation { removeMySkill(skill: \"docker\") { id } }", Map.of());
    }

    /** Does something as the person, and answers the id of what came of it. */
    private static String plant(String mutation) {
        JsonPath answer = as("newcomer", "mutation { planted: " + mutation.replace("%1$s", PLANTED) + " }", Map.of());
        return answer.get("data.planted") instanceof Map<?, ?> node && node.get("id") instanceof String made
                ? made
                : null;
    }

    /** The id of a request is the caller's to choose, so it is planted too. */
    private static JsonPath as(String user, String query, Map<String, ?> variables) {
        JsonPath answer = RestAssured.given()
                .auth()
                .preemptive()
                .basic(user, user)
                .header("X-Request-Id", PLANTED + "-request")
                .contentType(ContentType.JSON)
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .jsonPath();
        if (answer.get("errors") != null) {
            fail(query + ": " + answer.getString("errors"));
        }
        return answer;
    }

    /** Tables with a row in which a text stands, in whatever column of whatever type. */
    private static List<String> tablesWith(String text) {
        List<String> found = new ArrayList<>();
        for (String table : Rows.ask(
                String.class,
                "select quote_ident(table_name) from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'")) {
            if (Rows.ask(
                            Boolean.class,
                            "select exists (select 1 from " + table
                                    + " t where position(lower(?1) in lower(cast(t as text))) > 0)",
                            text)
                    .getFirst()) {
                found.add(table);
            }
        }
        return found;
    }

    /** Columns by which any row refers to a person, by a foreign key or by the id of a node. */
    private static List<String> columnsThatRefer(long person) {
        List<String> found = new ArrayList<>();
        List<String> columns = Rows.ask(String.class, """
                select cast(cast(c.conrelid as regclass) as text) || '.' || quote_ident(a.attname)
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                where c.contype = 'f' and c.confrelid = cast('person' as regclass)
                union select quote_ident(table_name) || '.' || quote_ident(column_name) from information_schema.columns
                where table_schema = current_schema() and column_name in ('person_id', 'mentor_id')
                """);
        assertThat(columns).hasSizeGreaterThan(25).contains("project.created_by", "connection.addressee_id");
        for (String column : columns) {
            String table = column.substring(0, column.lastIndexOf('.'));
            if (Rows.ask(Boolean.class, "select exists (select 1 from " + table + " where " + column + " = ?1)", person)
                    .getFirst()) {
                found.add(column);
            }
        }
        if (Rows.ask(Boolean.class, "select exists (select 1 from interaction where target = ?1)", "Person:" + person)
                .getFirst()) {
            found.add("interaction.target");
        }
        return found;
    }
}
