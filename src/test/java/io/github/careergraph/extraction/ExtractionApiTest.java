package io.github.careergraph.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.skill.SkillLookup;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ExtractionApiTest {

    private static final String ASK =
            "query($text: String!, $language: String) { extractEntities(text: $text, language: $language) { degraded extractor entities { type start end text confidence skill { slug } } } }";

    @Inject
    AgroalDataSource database;

    @Inject
    SkillLinker linker;

    @Inject
    SkillLookup skills;

    @Test
    void findsEntitiesWithTheirSkills() {
        String text = "Wrote Go and Java services on k8s since May 2020; jane@example.org 🚀 Let's go.";
        JsonPath answer = GraphQL.ask("newcomer", ASK, Map.of("text", text));
        List<Map<String, Object>> entities = answer.getList("data.extractEntities.entities");
        assertThat(entities)
                .extracting(entity -> entity.get("text"))
                .contains("Go", "Java", "k8s", "since May 2020", "jane@example.org");
        assertThat(entities)
                .filteredOn(entity -> entity.get("skill") != null)
                .extracting(entity -> String.valueOf(((Map<?, ?>) entity.get("skill")).get("slug")))
                .contains("go", "java", "kubernetes");
        assertThat(entities).allSatisfy(entity -> assertThat(entity.get("text"))
                .isEqualTo(text.substring((Integer) entity.get("start"), (Integer) entity.get("end"))));
        assertThat(answer.getString("data.extractEntities.extractor")).startsWith("dictionary");
    }

    @Test
    void tellsLengthsInMonthsAndWhatIsDemanded() {
        String text =
                "Requirements:\n- two and a half years of experience with Kubernetes\n\nNice to have:\n- Terraform\n";
        JsonPath answer = GraphQL.ask(
                "newcomer",
                "query($text: String!) { extractEntities(text: $text) { entities { text months requirement } } }",
                Map.of("text", text));
        assertThat(answer.getList("data.extractEntities.entities"))
                .contains(
                        said("two and a half years of experience", 30, "REQUIRED"),
                        said("Kubernetes", null, "REQUIRED"),
                        said("Terraform", null, "DESIRED"));
    }

    private static Map<String, Object> said(String text, Integer months, String requirement) {
        Map<String, Object> entity = new HashMap<>();
        entity.put("text", text);
        entity.put("months", months);
        entity.put("requirement", requirement);
        return entity;
    }

    @Test
    void emptyTextHasNoEntities() {
        assertThat(GraphQL.ask("newcomer", ASK, Map.of("text", "")).getList("data.extractEntities.entities"))
                .isEmpty();
    }

    @Test
    void boundsAndTags() {
        assertThat(GraphQL.errorCode("newcomer", ASK, Map.of("text", "a".repeat(200_001))))
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(GraphQL.errorCode("newcomer", ASK, Map.of("text", "a", "language", "not a tag")))
                .isEqualTo("INVALID_INPUT");
        GraphQL.ask("newcomer", ASK, Map.of("text", "a ".repeat(100_000)));
    }

    @Test
    void theDictionaryFollowsTheTaxonomy() throws Exception {
        String text = "We use Frobnicatrix daily.";
        assertThat(GraphQL.ask("newcomer", ASK, Map.of("text", text))
                        .getList("data.extractEntities.entities.skill.slug"))
                .doesNotContain("test-frobnicatrix");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into skill (slug, type) values ('test-frobnicatrix', 'TOOL')");
            statement.executeUpdate(
                    "insert into skill_label (skill_id, language, kind, label) select id, 'en', 'PREFERRED', 'Frobnicatrix' from skill where slug = 'test-frobnicatrix'");
            try {
                assertThat(GraphQL.ask("newcomer", ASK, Map.of("text", text))
                                .getList("data.extractEntities.entities.skill.slug"))
                        .contains("test-frobnicatrix");
            } finally {
                statement.executeUpdate("delete from skill where slug = 'test-frobnicatrix'");
            }
        }
    }

    @Test
    void linksPhrasesToSkills() {
        List<String> phrases = List.of(
                "Kubernetes",
                "kuberntes",
                "python programming",
                "strong communication skills",
                "unit-tests",
                "机器学习",
                "negotiating fish prices in Peru",
                "Go",
                "go",
                "xyzzy");
        Map<String, Long> linked = new HashMap<>();
        for (String phrase : phrases) {
            Entity entity = new Entity(EntityType.SKILL, 0, phrase.length(), phrase, 0.9);
            linked.put(phrase, linker.link(phrase, List.of(entity)).getFirst().node());
        }
        linked.values().removeIf(Objects::isNull);
        var found = skills.byKeys(linked.values());
        assertThat(linked.keySet()).doesNotContain("xyzzy", "go", "negotiating fish prices in Peru");
        assertThat(linked.entrySet().stream().map(link -> link.getKey() + "=" + found.get(link.getValue()).slug))
                .contains(
                        "Kubernetes=kubernetes",
                        "kuberntes=kubernetes",
                        "python programming=python",
                        "strong communication skills=communication",
                        "unit-tests=unit-testing",
                        "机器学习=machine-learning",
                        "Go=go");
    }
}
