package io.github.careergraph.skill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** What curators may do to skills, and what nobody may. */
@QuarkusTest
class SkillChangesTest {

    private static final String SAVE = """
            mutation($input: SaveSkillInput!) { saveSkill(input: $input) {
              slug version type label zh: label(language: "zh") aliases(first: 10) halfLifeMonths learningHours
              broader { slug } requires { strength skill { slug } } related { slug } } }
            """;

    @AfterEach
    void cleanUp() {
        Rows.run("delete from skill where slug like 'craft-%'");
    }

    private static Map<String, Object> skill(String slug, Object... more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "slug", slug, "type", "TOOL", "labels", List.of(Map.of("language", "en", "label", "Label " + slug))));
        for (int i = 0; i < more.length; i += 2) {
            input.put((String) more[i], more[i + 1]);
        }
        return Map.of("input", input);
    }

    private static JsonPath save(String slug, Object... more) {
        return GraphQL.ask("curator", SAVE, skill(slug, more));
    }

    private static void refused(String code, String field, Map<String, Object> variables) {
        JsonPath answer = GraphQL.post("curator", SAVE, variables).jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(field);
        assertThat(answer.getList("errors")).hasSize(1);
    }

    @Test
    void aCuratorEntersASkillAndChangesOnlyWhatIsGiven() {
        save("craft-b");
        JsonPath entered = save(
                "craft-a",
                "labels",
                List.of(Map.of("language", "en", "label", "Alpha"), Map.of("language", "zh", "label", "阿尔法")),
                "aliases",
                List.of(Map.of("language", "en", "label", "al-fa")),
                "broader",
                List.of("craft-b"),
                "requires",
                List.of(Map.of("skill", "craft-b", "strength", 0.7)),
                "halfLifeMonths",
                24,
                "learningHours",
                30);
        assertThat(entered.getString("data.saveSkill.label")).isEqualTo("Alpha");
        assertThat(entered.getString("data.saveSkill.zh")).isEqualTo("阿尔法");
        assertThat(entered.<String>getList("data.saveSkill.aliases")).containsExactly("al-fa");
        assertThat(entered.<String>getList("data.saveSkill.broader.slug")).containsExactly("craft-b");
        assertThat(entered.getString("data.saveSkill.requires[0].strength")).isEqualTo("0.7");

        Map<String, Object> change =
                Map.of("slug", "craft-a", "learningHours", 40, "version", entered.getInt("data.saveSkill.version"));
        JsonPath changed = GraphQL.ask("curator", SAVE, Map.of("input", change));
        assertThat(changed.getInt("data.saveSkill.learningHours")).isEqualTo(40);
        assertThat(changed.getInt("data.saveSkill.halfLifeMonths")).isEqualTo(24);
        assertThat(changed.<String>getList("data.saveSkill.aliases")).containsExactly("al-fa");
        refused("CONFLICT", null, Map.of("input", change));
    }

    @Test
    void onlyACuratorDoes() {
        for (String user : List.of("newcomer", "contributor", "manager")) {
            assertThat(GraphQL.errorCode(user, SAVE, skill("craft-a"))).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void nothingOfABadInputIsSaved() {
        save("craft-b");
        refused("INVALID_INPUT", "input.slug", skill("Craft A"));
        refused("INVALID_INPUT", "input.type", Map.of("input", Map.of("slug", "craft-a")));
        refused("INVALID_INPUT", "input.labels", Map.of("input", Map.of("slug", "craft-a", "type", "TOOL")));
        refused("INVALID_INPUT", "input.halfLifeMonths", skill("craft-a", "halfLifeMonths", 0));
        refused("INVALID_INPUT", "input.learningHours", skill("craft-a", "learningHours", -1));
        refused("INVALID_INPUT", "input.broader[0]", skill("craft-a", "broader", List.of("craft-none")));
        refused("INVALID_INPUT", "input.related", skill("craft-a", "related", List.of("craft-a")));
        refused(
                "INVALID_INPUT",
                "input.requires[0].strength",
                skill("craft-a", "requires", List.of(Map.of("skill", "craft-b", "strength", 1.5))));
        refused(
                "INVALID_INPUT",
                "input.aliases[0].label",
                skill("craft-a", "aliases", List.of(Map.of("language", "en", "label", "a\0b"))));
        assertThat(GraphQL.ask("newcomer", "{ skill(slug: \"craft-a\") { slug } }")
                        .getString("data.skill"))
                .isNull();
    }

    @Test
    void noSkillBecomesItsOwnAncestor() {
        save("craft-a");
        save("craft-b", "broader", List.of("craft-a"));
        save("craft-c", "broader", List.of("craft-b"));
        refused("INVALID_INPUT", "input.broader", skill("craft-a", "broader", List.of("craft-c")));
        refused("INVALID_INPUT", "input.broader", skill("craft-a", "broader", List.of("craft-a")));
    }

    @Test
    void twoCuratorsAtOnceMakeOneSkillAndNoRing() throws Exception {
        List<String> entered = atOnce(Collections.nCopies(6, skill("craft-a")));
        assertThat(entered).isSubsetOf("saved", "CONFLICT").contains("saved");
        assertThat(Rows.ask(Long.class, "select id from skill where slug = 'craft-a'"))
                .hasSize(1);
        assertThat(Rows.ask(
                        Long.class,
                        "select l.id from skill_label l join skill s on s.id = l.skill_id where s.slug = 'craft-a'"))
                .hasSize(1);

        save("craft-b");
        save("craft-c");
        List<String> joined = atOnce(List.of(
                skill("craft-a", "broader", List.of("craft-b")),
                skill("craft-b", "broader", List.of("craft-c")),
                skill("craft-c", "broader", List.of("craft-a"))));
        assertThat(joined).containsOnlyOnce("INVALID_INPUT").containsOnly("saved", "INVALID_INPUT");
    }

    private static List<String> atOnce(List<Map<String, Object>> inputs) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (Map<String, Object> input : inputs) {
                calls.add(() -> {
                    String code =
                            GraphQL.post("curator", SAVE, input).jsonPath().getString("errors[0].extensions.code");
                    return code == null ? "saved" : code;
                });
            }
            List<String> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
