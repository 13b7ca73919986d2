package io.github.careergraph.operations;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * No name and no address gets into the log, whatever is done and whatever fails. The lines are those that a production
 * service writes, and those of our own packages at DEBUG.
 */
@QuarkusTest
class DiscreetLogTest {

    private static final String NAME = "Zyxlogname";
    private static final String EMAIL = "zyxlogmail@example.org";

    private static final String SAVE = "mutation($name: String, $email: String, $about: String) {"
            + " saveMyProfile(input: {displayName: $name, email: $email, about: $about, headline: $name}) { displayName } }";

    private static final Map<String, String> PERSONAL = Map.of("name", NAME, "email", EMAIL, "about", "I am " + NAME);

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("io.github.careergraph");

    /** Whatever a line of the log can hold: category, context, message and the whole of an exception. */
    private final Formatter format = new PatternFormatter("%c %X %s%e%n");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            boolean ours =
                    entry.getLoggerName() != null && entry.getLoggerName().startsWith(OURS.getName());
            if (entry.getLevel().intValue() >= (ours ? Level.FINE : Level.INFO).intValue()) {
                lines.add(format.format(ExtLogRecord.wrap(entry)));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Rows.run("delete from person where subject = 'newcomer'");
        Rows.me("newcomer");
        OURS.setLevel(Level.FINE);
        ROOT.addHandler(listener);
    }

    @AfterEach
    void cleanUp() {
        ROOT.removeHandler(listener);
        OURS.setLevel(null);
        Rows.run("drop trigger if exists log_test on person");
        Rows.run("drop function if exists log_test()");
        Rows.run("alter table person drop constraint if exists log_test");
        Rows.run("delete from person where subject = 'newcomer'");
    }

    @Test
    void savingAndReadingLeaveNoNames() {
        post(SAVE, PERSONAL);
        post("{ people(filter: {text: \"" + NAME + "\"}, first: 5) { nodes { displayName email } } }", Map.of());
        post("mutation { exportMyData { json jsonResume } }", Map.of());
        post("mutation($name: String!) { eraseMe(confirm: $name) }", Map.of("name", NAME));
        assertThat(lines).anySatisfy(line -> assertThat(line).containsIgnoringCase("update person"));
        assertNothingPersonal();
    }

    @Test
    void readingDocumentsLeavesNoNames() {
        String read = "mutation($input: ImportProfileInput!) { importProfile(input: $input) { id items { id } } }";
        String cv = NAME + "\n" + EMAIL + "\n\nExperience\nSenior Engineer, " + NAME
                + " Systems    Mar 2020 – present\n\nSkills\nJava, Docker\n";
        post(read, input("TEXT", "text", cv));
        post(read, input("JSON_RESUME", "text", "{\"basics\": {\"name\": \"" + NAME + "\", \"email\": "));
        for (String format : List.of("PDF", "DOCX")) {
            post(read, input(format, "content", base64("%PDF-1.7 " + NAME)));
            post(read, input(format, "content", base64("PK\u0003\u0004" + NAME + EMAIL)));
            post(read, input(format, "content", NAME + " is not base64"));
        }
        assertNothingPersonal();
    }

    @Test
    void refusalsLeaveNoNames() {
        post("mutation { saveMyProfile(input: {email: \"" + NAME + " at home\"}) { id } }", Map.of());
        post(
                "mutation($level: Int!) { saveMySkill(input: {skill: \"java\", level: $level}) { id } }",
                Map.of("level", NAME));
        post(
                "mutation { saveMyEducation(input: {degree: \"" + NAME + "\", startsOn: \"" + EMAIL + "\"}) { id } }",
                Map.of());
        post("query " + NAME + " { " + NAME + ": me { " + NAME + " } }", Map.of());
        post("{ me { displayName(\"" + NAME + "\") ", Map.of());
        post("{ person(id: \"" + base64("Person:" + NAME) + "\") { id } }", Map.of());
        post("{ people(first: 1, after: \"" + base64(EMAIL) + "\") { nodes { id } } }", Map.of());
        post("mutation { connect(input: {person: \"" + EMAIL + "\", kind: FRIEND}) { id } }", Map.of());
        for (String body :
                List.of("{\"query\": \"" + NAME, "[\"" + NAME + "\"]", "{\"query\": 1, \"" + EMAIL + "\": 2}")) {
            RestAssured.given()
                    .auth()
                    .preemptive()
                    .basic("newcomer", "newcomer")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/graphql");
        }
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(EMAIL, NAME)
                .queryParam("query", "{me{id}}")
                .get("/graphql");
        RestAssured.get("/" + NAME + "?email=" + EMAIL);
        assertNothingPersonal();
    }

    /** The database quotes the row that it refuses, and what a function of it says may quote anything. */
    @ParameterizedTest
    @CsvSource({"P0001, INTERNAL", "57014, TIMEOUT", "53300, UNAVAILABLE", "22023, INVALID_INPUT", "40001, CONFLICT"})
    void failuresOfTheDatabaseLeaveNoNames(String state, String code) {
        Rows.run("""
                create function log_test() returns trigger language plpgsql as $$ begin
                    raise exception 'refused % of %', new.display_name, new.email
                        using errcode = '%STATE', detail = new.about, hint = new.headline;
                end $$""".replace("%STATE", state));
        Rows.run("create trigger log_test before update on person for each row execute function log_test()");
        String aliased = SAVE.replace("saveMyProfile", NAME + ": saveMyProfile");
        assertThat(GraphQL.errorCode("newcomer", aliased, PERSONAL)).isEqualTo(code);
        if (code.equals("INTERNAL")) {
            assertThat(lines).anySatisfy(line -> assertThat(line)
                    .contains("Unexpected failure of Mutation.saveMyProfile")
                    .contains("PSQLException [P0001]")
                    .contains("io.github.careergraph.person.ProfileChanges.save"));
        }
        assertNothingPersonal();
    }

    @Test
    void rowsThatBreakAConstraintAreNotQuoted() {
        // In two pieces, because what tests do is on the log as well.
        Rows.run("alter table person add constraint log_test check (display_name <> '%s' || '%s')"
                .formatted(NAME.substring(0, 5), NAME.substring(5)));
        assertThat(GraphQL.errorCode("newcomer", SAVE, PERSONAL)).isEqualTo("INVALID_INPUT");
        assertNothingPersonal();
    }

    private static void post(String query, Map<String, ?> variables) {
        GraphQL.post("newcomer", query, variables);
    }

    private static Map<String, Object> input(String format, String field, String value) {
        return Map.of("input", Map.of("format", format, field, value, "fileName", "CV of " + NAME + ".pdf"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private void assertNothingPersonal() {
        List<String> personal = new ArrayList<>(lines);
        personal.removeIf(line -> !line.toLowerCase(Locale.ROOT).contains("zyxlog"));
        assertThat(personal).isEmpty();
    }
}
