package io.github.careergraph.occupation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class OccupationChangesTest {

    private static final String SAVE =
            "mutation($input: SaveOccupationInput!) { saveOccupation(input: $input) { id slug version title } }";

    @BeforeEach
    @AfterEach
    void cleanUp() {
        Rows.run("delete from occupation where slug like 'job-%'");
        Rows.run("delete from skill where slug like 'job-%'");
    }

    @Test
    void aMistypedTitleFindsTheOccupation() {
        assertThat(found("softwre developer").getFirst()).isEqualTo("software-developer");
    }

    @Test
    void aChineseTitleFindsTheOccupation() {
        assertThat(found("数据科学家").getFirst()).isEqualTo("data-scientist");
    }

    @Test
    void pagesOfASearchTogetherAreTheWholeSearch() {
        List<String> whole = found("engineer");
        assertThat(whole).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        List<String> together = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();
        boolean more = true;
        while (more) {
            JsonPath page = GraphQL.ask("newcomer", """
                    query($after: String) { occupations(filter: {text: "engineer"}, first: 3, after: $after) {
                      nodes { slug } pageInfo { hasNextPage endCursor } totalCount } }
                    """, variables);
            together.addAll(page.getList("data.occupations.nodes.slug"));
            assertThat(page.getInt("data.occupations.totalCount")).isEqualTo(whole.size());
            variables.put("after", page.getString("data.occupations.pageInfo.endCursor"));
            more = page.getBoolean("data.occupations.pageInfo.hasNextPage");
        }
        assertThat(together).isEqualTo(whole);
    }

    @Test
    void anOccupationTellsItsNamesAndNeeds() {
        JsonPath answer = GraphQL.ask("newcomer", """
                { occupation(slug: "software-developer") { id title zh: title(language: "zh") none: title(language: "xx")
                    aliases(language: "en") two: aliases(first: 2) iscoCode
                    needs(first: 100) { totalCount nodes { essential importance skill { slug } } } } }
                """);
        assertThat(answer.getString("data.occupation.title")).isEqualTo("Software developer");
        assertThat(answer.getString("data.occupation.zh")).isEqualTo("软件开发工程师");
        assertThat(answer.getString("data.occupation.none")).isEqualTo("Software developer");
        assertThat(answer.<String>getList("data.occupation.aliases")).contains("Programmer");
        assertThat(answer.<String>getList("data.occupation.two")).hasSize(2);
        assertThat(answer.getString("data.occupation.needs.nodes[0].skill.slug"))
                .isEqualTo("programming");
        assertThat(answer.<Object>getList("data.occupation.needs.nodes"))
                .hasSize(answer.getInt("data.occupation.needs.totalCount"));
        assertThat(answer.<Boolean>getList("data.occupation.needs.nodes.essential"))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(GraphQL.ask(
                                "newcomer",
                                "query($id: ID!) { node(id: $id) { ... on Occupation { slug } } }",
                                Map.of("id", answer.getString("data.occupation.id")))
                        .getString("data.node.slug"))
                .isEqualTo("software-developer");
    }

    @Test
    void pagesOfNeedsTogetherAreAllNeeds() {
        List<String> whole = GraphQL.ask(
                        "newcomer",
                        "{ occupation(slug: \"backend-developer\") { needs(first: 100) { nodes { skill { slug } } } } }")
                .getList("data.occupation.needs.nodes.skill.slug");
        List<String> together = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();
        boolean more = true;
        while (more) {
            JsonPath page = GraphQL.ask("newcomer", """
                    query($after: String) { occupation(slug: "backend-developer") { needs(first: 4, after: $after) {
                      nodes { skill { slug } } pageInfo { hasNextPage endCursor } } } }
                    """, variables);
            together.addAll(page.getList("data.occupation.needs.nodes.skill.slug"));
            variables.put("after", page.getString("data.occupation.needs.pageInfo.endCursor"));
            more = page.getBoolean("data.occupation.needs.pageInfo.hasNextPage");
        }
        assertThat(together).isEqualTo(whole);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePage() {
        String query = """
                { occupations(first: %d) { nodes { slug title zh: title(language: "zh") aliases related { slug }
                    essential: needs(first: 3, essential: true) { nodes { skill { slug } } }
                    needs(first: 2) { totalCount nodes { importance } } } } }
                """;
        GraphQL.ask("newcomer", query.formatted(1));
        long few = Rows.statements(() -> GraphQL.ask("newcomer", query.formatted(2)));
        assertThat(Rows.statements(() -> GraphQL.ask("newcomer", query.formatted(50))))
                .isEqualTo(few)
                .isLessThanOrEqualTo(8);
    }

    @Test
    void badArgumentsAreRefused() {
        for (String bad : List.of(
                "{ occupations(first: 0) { nodes { slug } } }",
                "{ occupations(first: 1, after: \"x\") { nodes { slug } } }",
                "{ occupations(first: 1, filter: {text: \" \"}) { nodes { slug } } }",
                "{ occupation(slug: \"software-developer\") { needs(first: 1, after: \"x\") { nodes { importance } } } }",
                "{ occupation(slug: \"software-developer\") { aliases(first: 101) } }")) {
            assertThat(GraphQL.errorCode("newcomer", bad, Map.of())).as(bad).isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void onlyACuratorChangesOccupations() {
        assertThat(GraphQL.errorCode("newcomer", SAVE, Map.of("input", input())))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aCuratorEntersAndChangesAnOccupation() {
        Rows.skill("job-skill");
        JsonPath made = GraphQL.ask("curator", SAVE, Map.of("input", input()));
        assertThat(made.getString("data.saveOccupation.title")).isEqualTo("Job tester");
        int version = made.getInt("data.saveOccupation.version");
        Map<String, Object> change = Map.of("slug", "job-tester", "description", "Tests.", "version", version);
        GraphQL.ask("curator", SAVE, Map.of("input", change));
        assertThat(GraphQL.errorCode("curator", SAVE, Map.of("input", change))).isEqualTo("CONFLICT");
        JsonPath read = GraphQL.ask("newcomer", """
                { occupation(slug: "job-tester") { description aliases needs(first: 5) { nodes { essential skill { slug } } } }
                  occupations(first: 5, filter: {needsSkill: "job-skill"}) { nodes { slug } } }
                """);
        assertThat(read.getString("data.occupation.description")).isEqualTo("Tests.");
        assertThat(read.<String>getList("data.occupation.aliases")).containsExactly("Tester of jobs");
        assertThat(read.<String>getList("data.occupation.needs.nodes.skill.slug"))
                .containsExactly("job-skill");
        assertThat(read.<String>getList("data.occupations.nodes.slug")).containsExactly("job-tester");
        assertThat(Rows.ask(Boolean.class, "select curated from occupation where slug = 'job-tester'"))
                .containsExactly(true);
    }

    @Test
    void nothingOfABadInputIsSaved() {
        Rows.skill("job-skill");
        Map<String, Object> input = new HashMap<>(input());
        input.put("needs", List.of(Map.of("skill", "job-skill"), Map.of("skill", "job-unknown")));
        assertThat(GraphQL.post("curator", SAVE, Map.of("input", input))
                        .jsonPath()
                        .getString("errors[0].extensions.field"))
                .isEqualTo("input.needs[1].skill");
        assertThat(Rows.ask(Long.class, "select id from occupation where slug = 'job-tester'"))
                .isEmpty();
        input.put("needs", List.of(Map.of("skill", "job-skill", "importance", 2)));
        assertThat(GraphQL.errorCode("curator", SAVE, Map.of("input", input))).isEqualTo("INVALID_INPUT");
        input.put("needs", List.of());
        input.put("socCode", "15");
        assertThat(GraphQL.errorCode("curator", SAVE, Map.of("input", input))).isEqualTo("INVALID_INPUT");
    }

    @Test
    void aPersonTellsTheOccupationAimedAt() {
        long me = Rows.me("contributor");
        Rows.run(
                "update person set target_occupation_id = (select id from occupation where slug = 'data-scientist') where id = ?1",
                me);
        try {
            assertThat(GraphQL.ask("contributor", "{ me { targetOccupation { slug title } } }")
                            .getString("data.me.targetOccupation.slug"))
                    .isEqualTo("data-scientist");
            Rows.audience(me, "GOALS", "ME");
            assertThat(GraphQL.ask(
                                    "newcomer",
                                    "query($id: ID!) { person(id: $id) { targetOccupation { slug } } }",
                                    Map.of("id", GlobalId.of("Person", me)))
                            .getString("data.person.targetOccupation"))
                    .isNull();
        } finally {
            Rows.run("update person set target_occupation_id = null where id = ?1", me);
            Rows.run("delete from person_audience where person_id = ?1 and field = 'GOALS'", me);
        }
    }

    private static Map<String, Object> input() {
        return Map.of(
                "slug",
                "job-tester",
                "titles",
                List.of(Map.of("language", "en", "text", "Job tester")),
                "aliases",
                List.of(Map.of("language", "en", "text", "Tester of jobs")),
                "needs",
                List.of(Map.of("skill", "job-skill", "essential", true, "importance", 0.7)));
    }

    private static List<String> found(String text) {
        return GraphQL.ask(
                        "newcomer",
                        "query($text: String) { occupations(filter: {text: $text}, first: 100) { nodes { slug } } }",
                        Map.of("text", text))
                .getList("data.occupations.nodes.slug");
    }
}
