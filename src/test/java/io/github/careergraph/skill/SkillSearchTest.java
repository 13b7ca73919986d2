package io.github.careergraph.skill;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SkillSearchTest {

    private static final String SEARCH =
            "query($text: String!, $first: Int!, $after: String) { skills(filter: {text: $text}, first: $first, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } } }";

    @ParameterizedTest
    @CsvSource({
        "kubernetes, kubernetes",
        "kuberntes, kubernetes",
        "k8s, kubernetes",
        "机器学习, machine-learning",
        "react js, react",
        "React.js, react",
        "c sharp, csharp",
        "分布式系统, distributed-systems",
        "postgres, postgresql"
    })
    void theBestMatchComesFirst(String text, String slug) {
        List<String> found = GraphQL.ask("newcomer", SEARCH, Map.of("text", text, "first", 5))
                .getList("data.skills.nodes.slug");
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "zzzzqqqq", "😀", "a%b_c"})
    void patternsAreOrdinaryText(String text) {
        assertThat(GraphQL.ask("newcomer", SEARCH, Map.of("text", text, "first", 5))
                        .getList("data.skills.nodes.slug"))
                .hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "nul\0"})
    void textThatIsNoneIsRefused(String text) {
        assertThat(GraphQL.errorCode("newcomer", SEARCH, Map.of("text", text, "first", 5)))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void pagesOfASearchDoNotOverlap() {
        var one = GraphQL.ask("newcomer", SEARCH, Map.of("text", "data", "first", 10));
        var two = GraphQL.ask(
                "newcomer",
                SEARCH,
                Map.of("text", "data", "first", 10, "after", one.getString("data.skills.pageInfo.endCursor")));
        assertThat(two.getList("data.skills.nodes.slug"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(one.getList("data.skills.nodes.slug"));
        assertThat(GraphQL.errorCode("newcomer", SEARCH, Map.of("text", "data", "first", 10, "after", "bm9uc2Vuc2U")))
                .isEqualTo("INVALID_INPUT");
        String foreign = GraphQL.ask("newcomer", "{ people(first: 1) { pageInfo { endCursor } } }")
                .getString("data.people.pageInfo.endCursor");
        assertThat(GraphQL.errorCode("newcomer", SEARCH, Map.of("text", "data", "first", 10, "after", foreign)))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void aRouteLeadsThroughPrerequisites() {
        var route = GraphQL.ask(
                "newcomer",
                "{ skillRoute(from: [\"python\"], to: \"kubernetes\") { hours steps { hours skill { slug } } } }");
        List<String> steps = route.getList("data.skillRoute.steps.skill.slug");
        assertThat(steps)
                .containsSubsequence("linux", "containers", "kubernetes")
                .doesNotContain("python");
        List<Number> hours = route.getList("data.skillRoute.steps.hours");
        assertThat(hours.stream().mapToDouble(Number::doubleValue).sum())
                .isEqualTo(route.getDouble("data.skillRoute.hours"));
        assertThat(GraphQL.errorCode("newcomer", "{ skillRoute(from: [], to: \"no-such-skill\") { hours } }", Map.of()))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void onlyCuratorsSave() {
        String save =
                "mutation { saveSkill(input: {slug: \"test-saved\", type: TOOL, labels: [{language: \"en\", label: \"Test saved\"}]}) { slug } }";
        assertThat(GraphQL.errorCode("newcomer", save, Map.of())).isEqualTo("FORBIDDEN");
    }
}
