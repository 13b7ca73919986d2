package io.github.careergraph.person;

import java.io.InputStream;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken out can be taken elsewhere: the profile as a JSON Resume, held to the published schema 1.0.0. */
@QuarkusTest
class JsonResumeTest {

    private static final String EXPORT = "mutation { exportMyData { jsonResume } }";

    private long me;

    @BeforeEach
    void aNewPerson() {
        cleanUp();
        me = Rows.me("newcomer");
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from project where created_by in (select id from person where subject = 'newcomer')");
        Rows.run("delete from person where subject = 'newcomer'");
    }

    @Test
    void anEmptyProfileConformsToTheSchema() throws Exception {
        assertConforms(resume());
    }

    @Test
    void aFullProfileConformsToTheSchemaAndLacksNothing() throws Exception {
        fill();
        String resume = resume();
        assertConforms(resume);
        JsonPath read = new JsonPath(resume);
        assertThat(read.getMap("basics", String.class, String.class))
                .containsEntry("name", "Ada \"Quote\" Example")
                .containsEntry("label", "Engineer")
                .containsEntry("email", "ada@example.org")
                .containsEntry("summary", "About\nAda");
        assertThat(read.getList("work.name")).containsExactly("Example Ltd", null);
        assertThat(read.getList("work.position")).containsExactly("Lead", "Developer");
        assertThat(read.getList("work.startDate")).containsExactly("2020-03-01", null);
        assertThat(read.getString("education[0].studyType")).isEqualTo("MSc");
        assertThat(read.getString("education[0].area")).isEqualTo("Physics");
        assertThat(read.getList("skills.name")).containsExactly("Docker");
        assertThat(read.getList("skills.level")).containsExactly("Advanced");
        assertThat(read.getList("languages.language")).containsExactly("German language");
        assertThat(read.getList("languages.fluency")).containsExactly("C2");
        assertThat(read.getList("interests.name")).containsExactly("Kubernetes");
        assertThat(read.getList("awards.title")).containsExactly("Prize");
        assertThat(read.getList("certificates.name")).containsExactlyInAnyOrder("Exam", "Class");
        assertThat(read.getList("publications.name")).containsExactlyInAnyOrder("Study", "Blog");
        assertThat(read.getList("volunteer.position")).containsExactly("Guided two juniors");
        assertThat(read.getList("projects.name")).containsExactlyInAnyOrder("Bridge", "Keynote");
        assertThat(read.getString("projects.find { it.name == 'Bridge' }.roles[0]"))
                .isEqualTo("Architect");
        assertThat(read.getList("projects.find { it.name == 'Bridge' }.keywords"))
                .containsExactly("Docker");
        assertThat(read.getString("projects.find { it.name == 'Keynote' }.type"))
                .isEqualTo("talk");
    }

    @Test
    void whatIsTakenOutCanBeReadInAgain() {
        fill();
        JsonPath draft = GraphQL.ask(
                "newcomer",
                "mutation($input: ImportProfileInput!) { importProfile(input: $input) { items { kind label alreadyKnown } } }",
                Map.of("input", Map.of("format", "JSON_RESUME", "text", resume())));
        assertThat(
                        draft.getList(
                                "data.importProfile.items.findAll { it.kind in ['OCCUPATION', 'EDUCATION', 'SKILL', 'HEADLINE'] }.alreadyKnown"))
                .hasSizeGreaterThanOrEqualTo(5)
                .containsOnly(true);
    }

    private static String resume() {
        return GraphQL.ask("newcomer", EXPORT).getString("data.exportMyData.jsonResume");
    }

    private static void assertConforms(String resume) throws Exception {
        try (InputStream published = JsonResumeTest.class.getResourceAsStream("/json-resume/schema.json")) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(published);
            assertThat(schema.validate(resume, InputFormat.JSON, context -> context.getExecutionConfig()
                            .setFormatAssertionsEnabled(true)))
                    .isEmpty();
            assertThat(schema.validate("{\"basics\": {\"name\": 1}, \"unknown\": true}", InputFormat.JSON))
                    .as("the schema refuses what is none")
                    .hasSize(2);
        }
    }

    private void fill() {
        GraphQL.ask(
                "newcomer",
                "mutation($about: String) { saveMyProfile(input: {displayName: \"Ada \\\"Quote\\\" Example\", headline: \"Engineer\","
                        + " email: \"ada@example.org\", about: $about, interests: [\"kubernetes\"]}) { id } }",
                Map.of("about", "About\nAda"));
        GraphQL.ask("newcomer", """
                mutation {
                  a: saveMySkill(input: {skill: "docker", level: 4}) { id }
                  b: saveMySkill(input: {skill: "german-language", level: 5}) { id }
                  c: saveMyEducation(input: {institution: "ETH", degree: "MSc", field: "Physics", startsOn: "2001-10-01"}) { id }
                  d: recordActivity(input: {kind: AWARD, title: "Prize", date: "2019-01-01"}) { id }
                  e: recordActivity(input: {kind: CERTIFICATE, title: "Exam", date: "2018-01-01", url: "https://example.org/exam"}) { id }
                  f: recordActivity(input: {kind: COURSE, title: "Class", date: "2017-01-01"}) { id }
                  g: recordActivity(input: {kind: PAPER, title: "Study", date: "2016-01-01"}) { id }
                  h: recordActivity(input: {kind: POST, title: "Blog", date: "2015-01-01"}) { id }
                  i: recordActivity(input: {kind: TALK, title: "Keynote", date: "2014-01-01", skills: ["docker"]}) { id }
                  j: recordActivity(input: {kind: MENTORING, title: "Guided two juniors", date: "2013-01-01"}) { id }
                }
                """);
        String project = GraphQL.ask("newcomer", """
                mutation { createProject(input: {name: "Bridge", summary: "Over water", from: "2021-01-01",
                    skillsUsed: [{skill: "docker", level: 3}]}) { id } }
                """).getString("data.createProject.id");
        GraphQL.ask(
                "newcomer",
                "mutation($p: ID!) { joinProject(input: {project: $p, role: \"Architect\"}) { id } }",
                Map.of("p", project));
        Rows.run(
                "insert into job (person_id, title, employer, starts_on) values (?1, 'Lead', 'Example Ltd', '2020-03-01')",
                me);
        Rows.run("insert into job (person_id, title) values (?1, 'Developer')", me);
    }
}
