package io.github.careergraph.learning;

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

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LearningResourceApiTest {

    private static final String SAVE =
            "mutation($input: SaveResourceInput!) { saveResource(input: $input) { slug version } }";

    @BeforeEach
    @AfterEach
    void cleanUp() {
        Rows.run("delete from learning_resource where slug like 'lesson-%'");
        Rows.run("delete from skill where slug like 'lesson-%'");
    }

    @Test
    void aResourceTellsWhatItTeachesAndRequires() {
        JsonPath answer = GraphQL.ask("newcomer", """
                { learningResource(slug: "bert-paper") { kind cost url hours
                    teaches { skill { slug } fromLevel toLevel } requires { skill { slug } level } }
                  skill(slug: "bert") { resources(first: 10) { totalCount nodes { slug } } } }
                """);
        assertThat(answer.getString("data.learningResource.kind")).isEqualTo("PAPER");
        assertThat(answer.<String>getList("data.learningResource.teaches.skill.slug"))
                .containsExactlyInAnyOrder("bert", "transformers", "transfer-learning");
        assertThat(answer.<String>getList("data.learningResource.requires.skill.slug"))
                .containsExactly("transformers");
        assertThat(answer.<String>getList("data.skill.resources.nodes.slug")).contains("bert-paper");
    }

    @Test
    void allConditionsOfAFilterHold() {
        JsonPath answer = GraphQL.ask("newcomer", """
                { learningResources(first: 20, filter: {text: "pre-training", teaches: "bert", kind: PAPER,
                    language: "en", cost: FREE, maximumHours: 5}) { nodes { slug } totalCount }
                  shorter: learningResources(first: 20, filter: {text: "pre-training", teaches: "bert",
                    maximumHours: 1}) { nodes { slug } } }
                """);
        assertThat(answer.<String>getList("data.learningResources.nodes.slug")).contains("bert-paper");
        assertThat(answer.<String>getList("data.shorter.nodes.slug")).doesNotContain("bert-paper");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePage() {
        String query = """
                { learningResources(first: %d) { nodes { slug
                    teaches { skill { slug resources(first: 3) { nodes { slug } } } } requires { level } } } }
                """;
        GraphQL.ask("newcomer", query.formatted(1));
        long few = Rows.statements(() -> GraphQL.ask("newcomer", query.formatted(2)));
        assertThat(Rows.statements(() -> GraphQL.ask("newcomer", query.formatted(50))))
                .isEqualTo(few)
                .isLessThanOrEqualTo(5);
    }

    @Test
    void badArgumentsAreRefused() {
        for (String bad : List.of(
                "{ learningResources(first: 101) { nodes { slug } } }",
                "{ learningResources(first: 1, after: \"x\") { nodes { slug } } }",
                "{ learningResources(first: 1, filter: {text: \"\"}) { nodes { slug } } }",
                "{ learningResources(first: 1, filter: {maximumHours: -1}) { nodes { slug } } }")) {
            assertThat(GraphQL.errorCode("newcomer", bad, Map.of())).as(bad).isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void onlyACuratorChangesResources() {
        assertThat(GraphQL.errorCode("newcomer", SAVE, Map.of("input", input())))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aCuratorEntersAndChangesAResource() {
        Rows.skill("lesson-skill");
        int version = GraphQL.ask("curator", SAVE, Map.of("input", input())).getInt("data.saveResource.version");
        Map<String, Object> change = Map.of("slug", "lesson-one", "hours", 7.5, "version", version);
        assertThat(GraphQL.ask("curator", SAVE, Map.of("input", change)).getInt("data.saveResource.version"))
                .isGreaterThan(version);
        assertThat(GraphQL.errorCode("curator", SAVE, Map.of("input", change))).isEqualTo("CONFLICT");
        JsonPath read = GraphQL.ask(
                "newcomer", "{ learningResource(slug: \"lesson-one\") { title hours teaches { toLevel } } }");
        assertThat(read.getDouble("data.learningResource.hours")).isEqualTo(7.5);
        assertThat(read.<Integer>getList("data.learningResource.teaches.toLevel"))
                .containsExactly(3);
        assertThat(Rows.ask(Boolean.class, "select curated from learning_resource where slug = 'lesson-one'"))
                .containsExactly(true);
    }

    /** Capitals say nothing in a scheme and a host; in a path they do. */
    @Test
    void oneAddressIsOneAddressHoweverItIsWritten() {
        Rows.skill("lesson-skill");
        Map<String, Object> capital = new HashMap<>(input());
        capital.put("url", "HTTPS://Example.ORG:8443/Lesson?A=B");
        GraphQL.ask("curator", SAVE, Map.of("input", capital));
        assertThat(GraphQL.ask("newcomer", "{ learningResource(slug: \"lesson-one\") { url } }")
                        .getString("data.learningResource.url"))
                .isEqualTo("https://example.org:8443/Lesson?A=B");
        capital.put("slug", "lesson-two");
        capital.put("url", "https://EXAMPLE.org:8443/Lesson?A=B");
        assertThat(GraphQL.errorCode("curator", SAVE, Map.of("input", capital))).isEqualTo("CONFLICT");
    }

    @Test
    void nothingOfABadInputIsSaved() {
        Rows.skill("lesson-skill");
        refused("input.url", "url", "javascript:alert(1)");
        refused("input.title", "title", " ");
        refused("input.title", "title", null);
        refused("input.hours", "hours", 0);
        refused("input.slug", "slug", "Lesson One");
        refused(
                "input.teaches[0].fromLevel",
                "teaches",
                List.of(Map.of("skill", "lesson-skill", "fromLevel", 3, "level", 3)));
        refused("input.requires[0].skill", "requires", List.of(Map.of("skill", "lesson-none", "level", 3)));
        assertThat(Rows.ask(Long.class, "select id from learning_resource where slug like 'lesson-%'"))
                .isEmpty();
    }

    private static void refused(String field, String name, Object value) {
        Map<String, Object> input = new HashMap<>(input());
        input.put(name, value);
        JsonPath answer = GraphQL.post("curator", SAVE, Map.of("input", input)).jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).as(field).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(field);
    }

    private static Map<String, Object> input() {
        return Map.ofEntries(
                Map.entry("slug", "lesson-one"),
                Map.entry("title", "Lesson one"),
                Map.entry("provider", "Test"),
                Map.entry("url", "https://example.org/lesson-one"),
                Map.entry("kind", "COURSE"),
                Map.entry("language", "en"),
                Map.entry("hours", 5),
                Map.entry("cost", "FREE"),
                Map.entry("teaches", List.of(Map.of("skill", "lesson-skill", "fromLevel", 0, "level", 3))));
    }
}
