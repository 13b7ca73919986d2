package io.github.careergraph.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Where introspection is off, nothing else tells what is in the schema either. */
@QuarkusTest
@TestProfile(Hardened.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class HiddenSchemaTest {

    /** Words of every answer, whatever is asked; the last three are in messages too. */
    private static final Set<String> ENVELOPE = Set.of(
            "errors",
            "data",
            "message",
            "locations",
            "line",
            "column",
            "path",
            "extensions",
            "code",
            "field",
            "type",
            "value",
            "fit");

    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_A-Za-z0-9]*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { name } } }",
                "{ __type(name: \"Person\") { fields { name } } }",
                "{ me { id } a: __schema { queryType { name } } }",
                "{ ...a } fragment a on Query { __schema { description } }",
                "{ ... @include(if: true) { __type(name: \"Query\") { name } } }",
            })
    void introspectionIsRefused(String query) {
        assertThat(GraphQL.errorCode("admin", query, Map.of())).isEqualTo("FORBIDDEN");
    }

    @Test
    void clientsStillLearnTheTypeOfWhatTheyGet() {
        assertThat(GraphQL.ask("newcomer", "{ me { __typename } }").getString("data.me.__typename"))
                .isEqualTo("Person");
    }

    @Test
    void theSchemaIsNoFileEither() {
        Response file =
                RestAssured.given().auth().preemptive().basic("admin", "admin").get("/graphql/schema.graphql");
        assertThat(file.statusCode()).isEqualTo(404);
        assertThat(file.jsonPath().getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ mee { id } }",
                "{ me { emai } }",
                "{ me }",
                "{ me { id { x } } }",
                "{ person { id } }",
                "{ skills { nodes { slug } } }",
                "{ skills(frist: 1) { nodes { slug } } }",
                "{ skills(first: \"1\") { nodes { slug } } }",
                "{ people(first: 1, orderBy: NAMES) { nodes { id } } }",
                "{ people(first: 1, filter: {nam: \"a\"}) { nodes { id } } }",
                "mutation { saveMySkill(input: {}) { id } }",
                "mutation { saveMySkil { id } }",
                "{ node(id: \"x\") { ... on Persn { id } } }",
                "{ node(id: \"x\") { ... on SkillConnection { totalCount } } }",
                "{ node(id: \"x\") { ...a } } fragment a on Query { __typename }",
                "{ me { id @skipp } }",
                "query ($a: PersonFiltr) { people(first: 1, filter: $a) { nodes { id } } }",
                "query ($a: Int) { person(id: $a) { id } }",
            })
    void aWrongQueryIsAnsweredWithNoNameButItsOwn(String query) {
        Response answer = GraphQL.post("admin", query, Map.of());
        assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
                .as(answer.asString())
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(answer.asString()).doesNotContainIgnoringCase("did you mean");
        assertThat(namesOf(answer.asString(), query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"input\": {}}",
                "{\"input\": {\"skil\": \"java\"}}",
                "{\"input\": {\"skill\": \"java\", \"level\": \"expert\"}}",
                "{\"input\": 7}",
                "{}",
            })
    void aWrongVariableIsAnsweredWithNoNameButItsOwn(String variables) {
        String query = "mutation ($input: MySkillInput!) { saveMySkill(input: $input) { id } }";
        Response answer = RestAssured.given()
                .auth()
                .preemptive()
                .basic("admin", "admin")
                .contentType("application/json")
                .body("{\"query\": \"" + query + "\", \"variables\": " + variables + "}")
                .post("/graphql");
        assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
                .as(answer.asString())
                .isEqualTo("INVALID_INPUT");
        assertThat(answer.jsonPath().getString("errors[0].extensions.field")).isIn("input", null);
        assertThat(namesOf(answer.asString(), query + variables)).isEmpty();
    }

    /** The names of the schema that an answer tells and that the question did not hold. */
    private static Set<String> namesOf(String answer, String question) {
        Set<String> told = names(answer);
        told.retainAll(names(schema()));
        told.removeAll(names(question));
        told.removeAll(ENVELOPE);
        return told;
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(match -> names.add(match.group()));
        return names;
    }

    /** Without descriptions, whose words are everybody's. */
    private static String schema() {
        try {
            return Files.readString(Path.of("schema.graphql")).replaceAll("(?s)\"\"\".*?\"\"\"|\"[^\"\n]*\"", "");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
