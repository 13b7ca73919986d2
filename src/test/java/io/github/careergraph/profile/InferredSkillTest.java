package io.github.careergraph.profile;

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

/** What was inferred of a person is that person's to correct, and stays corrected. */
@QuarkusTest
class InferredSkillTest extends DraftTest {

    private static final String CV = "Skills: Docker, PostgreSQL";

    private static final String REMOVE = "mutation { removeMySkill(skill: \"docker\") { id } }";

    private static final String SKILLS =
            "{ me { skills(first: 100) { nodes { level skill { slug } provenance { kind quote document } } } } }";

    @BeforeEach
    @AfterEach
    void noObjections() {
        Rows.run("delete from skill_objection where person_id in (select id from person where subject = 'admin')");
    }

    @Test
    void aRemovedSkillIsNotProposedAgain() {
        accept(importText(USER, CV));
        assertThat(slugs()).contains("docker", "postgresql");
        GraphQL.ask(USER, REMOVE);
        JsonPath again = importText(USER, CV);
        assertThat(items(again, "SKILL")).containsKey("postgresql").doesNotContainKey("docker");
        accept(again);
        assertThat(slugs()).contains("postgresql").doesNotContain("docker");
    }

    @Test
    void anOlderDraftDoesNotBringItBackEither() {
        JsonPath older = importText(USER, CV);
        accept(importText(USER, CV));
        GraphQL.ask(USER, REMOVE);
        accept(older);
        assertThat(slugs()).contains("postgresql").doesNotContain("docker");
    }

    @Test
    void theObjectionIsInTheExportAndEndsWhenTheSkillIsStated() {
        accept(importText(USER, CV));
        GraphQL.ask(USER, REMOVE);
        assertThat(objections()).containsExactly("docker");
        GraphQL.ask(USER, "mutation { saveMySkill(input: {skill: \"docker\", level: 2}) { level } }");
        assertThat(objections()).isEmpty();
        assertThat(items(importText(USER, CV), "SKILL")).containsKey("docker");
    }

    @Test
    void whatWasOnlyStatedIsNotRememberedWhenItIsRemoved() {
        GraphQL.ask(USER, "mutation { saveMySkill(input: {skill: \"docker\", level: 2}) { level } }");
        GraphQL.ask(USER, REMOVE);
        assertThat(objections()).isEmpty();
    }

    @Test
    void aCorrectedLevelIsOnesOwnWordAndKeepsTheTraceOfTheDocument() {
        accept(importText(USER, CV));
        GraphQL.ask(USER, "mutation { saveMySkill(input: {skill: \"docker\", level: 5}) { level } }");
        Map<String, Object> docker =
                GraphQL.ask(USER, SKILLS).getMap("data.me.skills.nodes.find { it.skill.slug == 'docker' }");
        assertThat(docker).containsEntry("level", 5);
        List<?> provenance = (List<?>) docker.get("provenance");
        assertThat(provenance)
                .extracting("kind")
                .asString()
                .contains("SELF_DECLARED")
                .contains("EXTRACTED");
        assertThat(provenance).extracting("quote").asString().contains("Docker");
    }

    private static void accept(JsonPath draft) {
        GraphQL.ask(
                USER,
                APPLY,
                Map.of(
                        "draft",
                        draft.getString("data.importProfile.id"),
                        "accept",
                        draft.getList("data.importProfile.items.id")));
    }

    private static List<String> slugs() {
        return GraphQL.ask(USER, SKILLS).getList("data.me.skills.nodes.skill.slug");
    }

    private static List<String> objections() {
        String json = GraphQL.ask(USER, "mutation { exportMyData { json } }").getString("data.exportMyData.json");
        return new JsonPath(json).getList("skill_objection.skill_id");
    }
}
