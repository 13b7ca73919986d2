package io.github.careergraph.graphql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class LimitsTest {

    @Test
    void refusesThirteenLevels() {
        // Twelve levels of lists are too many objects, but not too deep.
        assertRefused(broader(11), "complexity", "11111111111");
        assertRefused(broader(12), "depth", "13", "12");
    }

    @Test
    void countsTheDepthOfFragments() {
        String query = "{ skill(slug: \"no-such\") { ...a } } fragment a on Skill { broader { ...b } } "
                + "fragment b on Skill { broader { broader { broader { broader { ...c } } } } } "
                + "fragment c on Skill { broader { broader { broader { broader { broader { broader { slug } } } } } } }";
        assertRefused(query, "depth", "13", "12");
        assertRefused(query.replace("{ broader { slug } }", "{ slug }"), "complexity", "150000");
    }

    @Test
    void answersTheIntrospectionOfToolsThoughItNestsDeeper() {
        String types = "ofType { kind name ".repeat(9) + "}".repeat(9);
        assertThat(GraphQL.ask("newcomer", "{ __schema { types { fields { args { type { " + types + " } } } } } }")
                        .getList("data.__schema.types"))
                .isNotEmpty();
        assertRefused(
                "{ __schema { types { fields { args { type { " + "ofType { ".repeat(17) + "name" + " }".repeat(17)
                        + " } } } } } }",
                "introspection-depth",
                "20");
    }

    @Test
    void refusesIntrospectionThatLooksUpTheSameTypesOverAndOver() {
        assertRefused(
                "{ __schema { types { fields { type { fields { type { name } } } } } } }",
                "introspection",
                "__Type.fields");
    }

    @Test
    void refusesMoreThanFifteenAliases() {
        assertThat(GraphQL.ask("newcomer", "{ skill(slug: \"no-such\") { " + aliases(15) + " } }")
                        .getString("data.skill"))
                .isNull();
        assertRefused("{ skill(slug: \"no-such\") { " + aliases(16) + " } }", "aliases", "16", "15");
    }

    @Test
    void refusesMoreThanTenRootFieldsHoweverTheyAreSpread() {
        String typenames = "__typename ".repeat(5);
        assertThat(GraphQL.ask("newcomer", "{ " + typenames + " ...more } fragment more on Query { " + typenames + "}")
                        .getString("data.__typename"))
                .isEqualTo("Query");
        assertRefused(
                "{ " + typenames + " ...more __typename } fragment more on Query { " + typenames + "}",
                "root-fields",
                "11",
                "10");
    }

    @Test
    void refusesMoreThanTwentyDirectives() {
        assertThat(GraphQL.ask("newcomer", "{ __typename " + "@include(if: true)".repeat(1) + " }")
                        .getString("data.__typename"))
                .isEqualTo("Query");
        assertRefused(
                "{ skill(slug: \"no-such\") { " + "slug @include(if: true) ".repeat(21) + "} }", "directives", "21");
    }

    @Test
    void refusesMoreThanTwoThousandTokens() {
        assertThat(GraphQL.ask("newcomer", "{ skill(slug: \"no-such\") { " + "slug ".repeat(1_900) + "} }")
                        .getString("data.skill"))
                .isNull();
        assertRefused("{ skill(slug: \"no-such\") { " + "slug ".repeat(2_000) + "} }", "tokens", "2000");
    }

    @Test
    void refusesALongQueryOfFewTokens() {
        assertRefused("{ __typename } #" + "x".repeat(65_536), "query-characters", "65536");
    }

    @Test
    void answersFiveListsOfTenInEachOtherAndRefusesThreeOfAHundred() {
        assertThat(GraphQL.ask("newcomer", skills(10, "broader { broader { broader { broader { slug } } } }"))
                        .getList("data.skills.nodes"))
                .isNotNull();
        assertRefused(
                skills(100, "broader { broader { broader { broader { slug } } } }"), "complexity", "1111101", "150000");
    }

    @Test
    void knowsTheLengthOfAListFromVariables() {
        String query = skills(0, "broader { broader { broader { broader { slug } } } }")
                .replaceFirst("\\{", "query (\\$first: Int!) {")
                .replace("first: 0", "first: $first");
        assertThat(GraphQL.post("newcomer", query, Map.of("first", 10)).statusCode())
                .isEqualTo(200);
        assertThat(GraphQL.errorCode("newcomer", query, Map.of("first", 100))).isEqualTo("LIMIT_EXCEEDED");
        assertThat(GraphQL.errorCode("newcomer", skills(1_000, "slug"), Map.of()))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void survivesFragmentsThatMultiply() {
        String doubling = IntStream.range(0, 10)
                .mapToObj(i -> "fragment f" + i + " on Skill { broader { ...f" + (i + 1) + " } broader { ...f" + (i + 1)
                        + " } }")
                .collect(Collectors.joining(" "));
        assertThat(GraphQL.errorCode(
                        "newcomer",
                        "{ skill(slug: \"no-such\") { ...f0 } } " + doubling + " fragment f10 on Skill { slug }",
                        Map.of()))
                .isEqualTo("LIMIT_EXCEEDED");
    }

    /** Without lists there are no objects to count, but the engine would collect 4 · 6⁹ fields, more than fit in memory. */
    @Test
    void refusesFragmentsThatMultiplyWithoutLists() {
        String each = IntStream.range(0, 9)
                .mapToObj(i -> "fragment f" + i + " on Person { " + ("...f" + (i + 1) + " ").repeat(6) + "}")
                .collect(Collectors.joining(" "));
        assertRefused(
                "{ me { " + "...f0 ".repeat(4) + "} } " + each + " fragment f9 on Person { id }", "fields", "5000");
    }

    @Test
    void refusesFragmentsThatUseThemselves() {
        assertThat(GraphQL.post(
                                "newcomer",
                                "{ skill(slug: \"x\") { ...a } } fragment a on Skill { broader { ...b } } "
                                        + "fragment b on Skill { broader { ...a } }",
                                Map.of())
                        .jsonPath()
                        .getString("errors[0].extensions.code"))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void refusesPagesOfNoOrTooManyElements(int first) {
        JsonPath answer = GraphQL.post("newcomer", skills(first, "slug"), Map.of())
                .then()
                .extract()
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo("first");
        assertThat(answer.getString("errors[0].message")).contains("100", String.valueOf(first));
    }

    /** The same text is found in the cache of parsed queries the second time. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void refusesTheSameQueryEachTime(int time) {
        assertRefused(broader(14), "depth", "15");
    }

    private static void assertRefused(String query, String limit, String... inMessage) {
        List<Map<String, ?>> errors =
                GraphQL.post("newcomer", query, Map.of()).jsonPath().getList("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().get("extensions")).isEqualTo(Map.of("code", "LIMIT_EXCEEDED", "limit", limit));
        assertThat(String.valueOf(errors.getFirst().get("message"))).contains(inMessage);
    }

    private static String broader(int levels) {
        return "{ skill(slug: \"no-such\") { " + "broader { ".repeat(levels - 1) + "slug" + " }".repeat(levels - 1)
                + " } }";
    }

    private static String aliases(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + ": slug").collect(Collectors.joining(" "));
    }

    private static String skills(int first, String selection) {
        return "{ skills(first: " + first + ") { nodes { " + selection + " } } }";
    }
}
