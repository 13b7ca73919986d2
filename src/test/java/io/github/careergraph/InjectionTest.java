package io.github.careergraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Texts that mean something to a database, a pattern, a browser or a spreadsheet mean nothing here. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class InjectionTest {

    private static final List<String> HOSTILE = List.of(
            "' or '1'='1",
            "'; drop table person; --",
            "\" or \"\"=\"",
            "\\'; select pg_sleep(10); --",
            "$$; delete from skill; $$",
            ":text ?1 {s.*} %s {0} ${7*7} #{7*7}",
            "%",
            "_",
            "\\",
            "\\%",
            "%' escape '!",
            "*:* & !a | (b <-> c)",
            "<script>alert(1)</script>",
            "\u202Etxet\u202C \uFEFF \u0001 \uD83D\uDC69\u200D\uD83D\uDCBB");

    /** Every place where a text is looked for, or names something. */
    private static final List<String> PLACES = List.of(
            "people(first: 5, filter: {text: $t}) { totalCount nodes { displayName } }",
            "people(first: 5, filter: {skill: $t}) { totalCount }",
            "people(first: 5, filter: {openToMentor: $t}) { totalCount }",
            "people(first: 5, filter: {targetOccupation: $t}) { totalCount }",
            "skills(first: 5, filter: {text: $t}) { totalCount }",
            "skills(first: 5, filter: {broader: $t}) { totalCount }",
            "skills(first: 5, filter: {text: \"java\", language: $t}) { totalCount }",
            "occupations(first: 5, filter: {text: $t}) { totalCount }",
            "occupations(first: 5, filter: {needsSkill: $t}) { totalCount }",
            "projects(first: 5, filter: {text: $t}) { totalCount }",
            "projects(first: 5, filter: {needsSkill: $t}) { totalCount }",
            "projects(first: 5, filter: {usesSkill: $t}) { totalCount }",
            "learningResources(first: 5, filter: {text: $t}) { totalCount }",
            "learningResources(first: 5, filter: {teaches: $t}) { totalCount }",
            "learningResources(first: 5, filter: {language: $t}) { totalCount }",
            "skill(slug: $t) { id }",
            "occupation(slug: $t) { id }",
            "learningResource(slug: $t) { id }",
            "skills(first: 1) { nodes { label(language: $t) aliases(language: $t) } }",
            "occupations(first: 1) { nodes { title(language: $t) } }",
            "skillRoute(from: [$t], to: $t) { hours }",
            "skills(first: 5, after: $t) { totalCount }",
            "extractEntities(text: $t, language: \"en\") { entities { text } }",
            "extractEntities(text: \"Java\", language: $t) { entities { text } }",
            "me { gap(occupation: $t) { coverage } marketValue(market: $t) { value } }");

    private final List<Long> people = new ArrayList<>();

    @AfterEach
    void forget() {
        people.forEach(person -> Rows.run("delete from person where id = ?1", person));
        Rows.run("update person set headline = null, about = null where issuer = 'local'");
    }

    @Test
    void sqlInATextIsAText() {
        long skills = count("skill");
        for (String place : PLACES) {
            for (String text : HOSTILE) {
                Response answer = GraphQL.post("newcomer", "query ($t: String!) { " + place + " }", Map.of("t", text));
                assertThat(answer.statusCode())
                        .as("%s with %s: %s", place, text, answer.asString())
                        .isEqualTo(200);
                List<String> codes = answer.jsonPath().getList("errors.extensions.code");
                assertThat(codes == null ? List.of() : codes)
                        .as("%s with %s: %s", place, text, answer.asString())
                        .isSubsetOf("INVALID_INPUT", "NOT_FOUND");
            }
        }
        assertThat(count("skill")).isEqualTo(skills);
        assertThat(count("person")).isPositive();
    }

    @Test
    void sqlInAnIdIsNoId() {
        for (String text : HOSTILE) {
            assertThat(GraphQL.errorCode("newcomer", "query ($t: ID!) { node(id: $t) { id } }", Map.of("t", text)))
                    .as(text)
                    .isEqualTo("INVALID_INPUT");
        }
        assertThat(GraphQL.errorCode(
                        "newcomer",
                        "query ($t: ID!) { person(id: $t) { id } }",
                        Map.of("t", encoded("Person:1 or 1=1"))))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void placeholdersOfLikeAreLettersLikeAnyOther() {
        person("Injection 100% sure");
        person("Injection 100x sure");
        person("Injection a_b");
        person("Injection axb");
        person("Injection back\\slash");
        assertThat(found("Injection 100% s")).containsExactly("Injection 100% sure");
        assertThat(found("Injection a_b")).containsExactly("Injection a_b");
        assertThat(found("back\\slash")).containsExactly("Injection back\\slash");
        assertThat(found("Injection%")).isEmpty();
        assertThat(found("_njection")).isEmpty();
    }

    @Test
    void whatIsSavedIsAnsweredAsItWasWritten() {
        for (String text : HOSTILE) {
            if (text.strip().equals(text)) {
                assertThat(GraphQL.ask(
                                        "newcomer",
                                        "mutation ($t: String) { saveMyProfile(input: {headline: $t, about: $t}) { headline about } }",
                                        Map.of("t", text))
                                .getString("data.saveMyProfile.headline"))
                        .isEqualTo(text);
            }
        }
    }

    /** Patterns that are run over texts of callers answer in time whatever is in them. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "(((", "%_", "\\", "-", "1.", "C++", "😀", "é", "AA@", "Java, ", "/", "..", "'"})
    void searchTakesNoRepetitionForAnInvitation(String text) {
        String longest = text.repeat(200 / text.length());
        for (String list : List.of("skills", "occupations", "learningResources", "people", "projects")) {
            Response answer = GraphQL.post(
                    "newcomer",
                    "query ($t: String!) { " + list + "(first: 5, filter: {text: $t}) { totalCount } }",
                    Map.of("t", longest));
            assertThat(answer.jsonPath().getList("errors"))
                    .as("%s for %s: %s", list, text, answer.asString())
                    .isNull();
            assertThat(GraphQL.errorCode(
                            "newcomer",
                            "query ($t: String!) { " + list + "(first: 5, filter: {text: $t}) { totalCount } }",
                            Map.of("t", text.repeat(20_000))))
                    .isEqualTo("INVALID_INPUT");
        }
        Response extraction = GraphQL.post(
                "newcomer",
                "query ($t: String!) { extractEntities(text: $t) { entities { text } } }",
                Map.of("t", text.repeat(20_000)));
        List<String> codes = extraction.jsonPath().getList("errors.extensions.code");
        assertThat(codes == null ? List.of() : codes).isSubsetOf("TIMEOUT", "LIMIT_EXCEEDED", "EXTRACTION_UNAVAILABLE");
    }

    /** The service saves addresses and never follows one. */
    @Test
    void addressesAreSavedAndNeverFetched() throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + inside.getLocalPort() + "/metadata";
            JsonPath activity = GraphQL.ask(
                    "newcomer",
                    "mutation ($u: String) { recordActivity(input: {kind: POST, title: \"Injection\", date: \"2026-01-01\", url: $u}) { id url } }",
                    Map.of("u", url));
            assertThat(activity.getString("data.recordActivity.url")).isEqualTo(url);
            GraphQL.ask(
                    "newcomer",
                    "mutation ($t: String) { importProfile(input: {format: TEXT, text: $t}) { items { label } } }",
                    Map.of("t", "Ada Lovelace\nSkills: Java\nTalk: " + url + "\n"));
            GraphQL.ask("newcomer", "{ me { activities(first: 10) { nodes { url } } } }");

            inside.setSoTimeout(500);
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);

            GraphQL.ask(
                    "newcomer",
                    "mutation ($id: ID!) { removeActivity(activity: $id) }",
                    Map.of("id", activity.getString("data.recordActivity.id")));
            Rows.run("delete from profile_draft where person_id = ?1", Rows.me("newcomer"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "gopher://127.0.0.1:5432/_x",
                "jar:http://host/a.jar!/",
                "ftp://host/a",
                "//host/a",
                "http:///a",
                "http://user:secret@host/a",
                "https://host/a b",
                "http://[::1",
                "HTTP:evil",
            })
    void onlyAddressesOnTheWebAreAddresses(String url) {
        assertThat(GraphQL.errorCode(
                        "newcomer",
                        "mutation ($u: String) { recordActivity(input: {kind: POST, title: \"x\", date: \"2026-01-01\", url: $u}) { id } }",
                        Map.of("u", url)))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode(
                        "curator",
                        "mutation ($u: String) { saveResource(input: {slug: \"injection\", title: \"x\", provider: \"x\", kind: BOOK, cost: FREE, language: \"en\", hours: 1.0, url: $u, teaches: [{skill: \"java\", level: 2}]}) { id } }",
                        Map.of("u", url)))
                .isEqualTo("INVALID_INPUT");
    }

    /** What a person takes away is JSON, in which a text that begins with = is a text; no export is a spreadsheet. */
    @Test
    void exportsAreJsonInWhichAFormulaIsAText() {
        String formula = "=HYPERLINK(\"http://evil.example\",\"x\")";
        GraphQL.ask(
                "newcomer",
                "mutation ($t: String) { saveMyProfile(input: {headline: $t}) { id } }",
                Map.of("t", formula));
        JsonPath export = GraphQL.ask("newcomer", "mutation { exportMyData { format json } }");
        assertThat(export.getString("data.exportMyData.format")).containsIgnoringCase("json");
        assertThat(JsonPath.from(export.getString("data.exportMyData.json")).prettify())
                .contains("=HYPERLINK(");
    }

    private void person(String name) {
        people.add(Rows.person("demo", name));
    }

    private static List<String> found(String text) {
        return GraphQL.ask(
                        "newcomer",
                        "query ($t: String!) { people(first: 10, filter: {text: $t}) { nodes { displayName } } }",
                        Map.of("t", text))
                .getList("data.people.nodes.displayName");
    }

    private static long count(String table) {
        return Rows.ask(Long.class, "select count(*) as n from " + table).getFirst();
    }

    private static String encoded(String id) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes());
    }
}
