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

/** Searches the starter taxonomy, which every start of the service enters. */
@QuarkusTest
class SkillSearchTest {

    private static final String SEARCH = "query($text: String!, $first: Int!, $after: String) {"
            + " skills(filter: { text: $text }, first: $first, after: $after) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } }";

    @ParameterizedTest
    @CsvSource({
        "kuberntes, kubernetes",
        "k8s, kubernetes",
        "kuber, kubernetes",
        "机器学习, machine-learning",
        "react js, react",
        "ReactJS, react",
        "C++, cpp",
        "c sharp, csharp",
        "  PYTHON  , python",
        "Ｃ＋＋, cpp",
        "docekr, docker"
    })
    void bestMatchComesFirst(String text, String slug) {
        assertThat(find(text, 10).getFirst()).isEqualTo(slug);
    }

    @Test
    void oneChineseCharacterIsABeginning() {
        assertThat(find("机", 10)).contains("machine-learning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "__", "\\", "'", "🦄"})
    void patternCharactersMeanThemselves(String text) {
        assertThat(find(text, 100)).isEmpty();
    }

    @Test
    void pagesOfAListByScoreAreOneList() {
        List<String> whole = find("data", 12);
        var first = GraphQL.ask("newcomer", SEARCH, Map.of("text", "data", "first", 5));
        var second = GraphQL.ask(
                "newcomer",
                SEARCH,
                Map.of("text", "data", "first", 7, "after", first.getString("data.skills.pageInfo.endCursor")));
        List<String> pages = new java.util.ArrayList<>(first.getList("data.skills.nodes.slug"));
        pages.addAll(second.getList("data.skills.nodes.slug"));
        assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates().hasSize(12);
        assertThat(first.getInt("data.skills.totalCount")).isGreaterThan(12);
    }

    @Test
    void textThatIsNoneIsRefused() {
        for (String text : List.of("", "   ", "x".repeat(201), "a\0b")) {
            assertThat(GraphQL.errorCode("newcomer", SEARCH, Map.of("text", text, "first", 5)))
                    .isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void narrowsByTypeAndBroaderSkill() {
        var answer = GraphQL.ask(
                "newcomer",
                "{ skills(filter: { text: \"java\", type: LANGUAGE }, first: 5) { nodes { slug type } }"
                        + " below: skills(filter: { broader: \"artificial-intelligence\" }, first: 100) { nodes { slug } } }");
        assertThat(answer.getList("data.skills.nodes.slug").getFirst()).isEqualTo("java");
        assertThat(answer.getList("data.skills.nodes.type")).containsOnly("LANGUAGE");
        assertThat(answer.getList("data.below.nodes.slug"))
                .contains("machine-learning")
                .doesNotContain("java");
    }

    @Test
    void edgesAnswer() {
        var answer = GraphQL.ask(
                "newcomer",
                "{ skill(slug: \"kubernetes\") { demand aliases(first: 3) zh: aliases(language: \"zh\", first: 100)"
                        + " requires { strength skill { slug label(language: \"zh\") } } related { slug } broader { slug } }"
                        + " ml: skill(slug: \"machine-learning\") { a: narrower(first: 1) { nodes { slug } }"
                        + " b: narrower(first: 3) { totalCount nodes { slug } } } }");
        assertThat(answer.getDouble("data.skill.demand")).isBetween(0.01, 1.0);
        assertThat(answer.getList("data.skill.aliases")).contains("k8s");
        assertThat(answer.getList("data.skill.requires")).isNotEmpty();
        assertThat(answer.getList("data.ml.a.nodes")).hasSize(1);
        assertThat(answer.getList("data.ml.b.nodes")).hasSize(3);
    }

    @Test
    void routeLeadsThroughPrerequisites() {
        var answer = GraphQL.ask(
                "newcomer",
                "{ skillRoute(from: [\"python\"], to: \"deep-learning\") { hours steps { skill { slug } hours reason } optional { slug } }"
                        + " there: skillRoute(from: [\"python\"], to: \"python\") { hours steps { hours } } }");
        List<String> steps = answer.getList("data.skillRoute.steps.skill.slug");
        assertThat(steps).endsWith("deep-learning").contains("machine-learning");
        assertThat(steps.indexOf("machine-learning")).isLessThan(steps.indexOf("deep-learning"));
        assertThat(answer.getList("data.there.steps")).isEmpty();
        assertThat(GraphQL.errorCode("newcomer", "{ skillRoute(from: [], to: \"no-such-skill\") { hours } }", Map.of()))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode(
                        "newcomer", "{ skillRoute(from: [\"nothing\"], to: \"python\") { hours } }", Map.of()))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void curatorsChangeSkillsOneAfterTheOther() {
        String save =
                "mutation($input: SaveSkillInput!) { saveSkill(input: $input) { slug version label zh: label(language: \"zh\")"
                        + " aliases broader { slug } requires { skill { slug } } related { slug } } }";
        Map<String, Object> input = Map.of(
                "slug", "curated-a",
                "type", "TOOL",
                "labels",
                        List.of(Map.of("language", "en", "label", "Curated A"), Map.of("language", "zh", "label", "甲")),
                "aliases", List.of(Map.of("language", "en", "label", "Cur A")),
                "broader", List.of("python"),
                "requires", List.of(Map.of("skill", "java", "strength", 0.5)),
                "related", List.of("docker"));
        assertThat(GraphQL.errorCode("newcomer", save, Map.of("input", input))).isEqualTo("FORBIDDEN");
        try {
            var saved = GraphQL.ask("curator", save, Map.of("input", input));
            assertThat(saved.getString("data.saveSkill.zh")).isEqualTo("甲");
            assertThat(saved.getList("data.saveSkill.broader.slug")).containsExactly("python");
            assertThat(saved.getList("data.saveSkill.related.slug")).containsExactly("docker");
            int version = saved.getInt("data.saveSkill.version");
            Map<String, Object> change = Map.of("slug", "curated-a", "version", version, "description", "Changed.");
            GraphQL.ask("curator", save, Map.of("input", change));
            assertThat(GraphQL.errorCode("curator", save, Map.of("input", change)))
                    .isEqualTo("CONFLICT");
            var cycle = GraphQL.post(
                            "curator",
                            save,
                            Map.of("input", Map.of("slug", "programming-languages", "broader", List.of("curated-a"))))
                    .jsonPath();
            assertThat(cycle.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
            assertThat(cycle.getString("errors[0].extensions.field")).isEqualTo("input.broader");
        } finally {
            io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> Skill.delete("slug", "curated-a"));
        }
    }

    private static List<String> find(String text, int first) {
        return GraphQL.ask("newcomer", SEARCH, Map.of("text", text, "first", first))
                .getList("data.skills.nodes.slug");
    }
}
