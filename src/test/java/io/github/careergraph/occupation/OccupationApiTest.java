package io.github.careergraph.occupation;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class OccupationApiTest {

    @ParameterizedTest
    @CsvSource({"softwre developer, software-developer", "数据科学家, data-scientist", "SRE, site-reliability-engineer"})
    void theBestMatchComesFirst(String text, String slug) {
        List<String> found = GraphQL.ask(
                        "newcomer",
                        "query($text: String!) { occupations(filter: {text: $text}, first: 5) { nodes { slug } } }",
                        Map.of("text", text))
                .getList("data.occupations.nodes.slug");
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst()).isEqualTo(slug);
    }

    @Test
    void needsComeEssentialFirst() {
        var answer = GraphQL.ask(
                "newcomer",
                "{ occupation(slug: \"data-scientist\") { title zh: title(language: \"zh\") needs(first: 100) { totalCount nodes { essential importance skill { slug label } } } } }");
        assertThat(answer.getString("data.occupation.title")).isEqualTo("Data scientist");
        assertThat(answer.getString("data.occupation.zh")).isEqualTo("数据科学家");
        List<Boolean> essential = answer.getList("data.occupation.needs.nodes.essential");
        assertThat(essential).hasSizeGreaterThan(10).startsWith(true);
        assertThat(essential.lastIndexOf(true)).isLessThan(essential.indexOf(false));
        assertThat(answer.getInt("data.occupation.needs.totalCount")).isEqualTo(essential.size());
    }

    @Test
    void badInputIsCoded() {
        assertThat(GraphQL.errorCode("newcomer", "{ occupations(first: 101) { nodes { slug } } }", Map.of()))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode(
                        "newcomer", "{ occupations(first: 1, after: \"x\") { nodes { slug } } }", Map.of()))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.ask("newcomer", "{ occupation(slug: \"no-such\") { slug } }")
                        .getString("data.occupation"))
                .isNull();
    }
}
