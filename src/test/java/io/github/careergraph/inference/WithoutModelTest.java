package io.github.careergraph.inference;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the model cannot be loaded, the dictionary answers alone and says so. */
@QuarkusTest
@TestProfile(WithoutModelTest.NoModel.class)
class WithoutModelTest {

    public static class NoModel implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("career-graph.inference.model-directory", "/no/such/model");
        }
    }

    @Test
    void theDictionaryAnswersAndSaysThatItIsAlone() {
        String text = "Skills: Kubernetes, PostgreSQL";
        var entities = GraphQL.ask(
                "newcomer",
                "query($text: String!) { extractEntities(text: $text) { degraded extractor entities { skill { slug } } } }",
                Map.of("text", text));
        assertThat(entities.getBoolean("data.extractEntities.degraded")).isTrue();
        assertThat(entities.getString("data.extractEntities.extractor")).isEqualTo("dictionary");
        assertThat(entities.<String>getList("data.extractEntities.entities.skill.slug"))
                .isEqualTo(List.of("kubernetes", "postgresql"));

        var draft = GraphQL.ask(
                "newcomer",
                "mutation($text: String!) { importProfile(input: {format: TEXT, text: $text}) { degraded items { label } } }",
                Map.of("text", text));
        assertThat(draft.getBoolean("data.importProfile.degraded")).isTrue();
        assertThat(draft.<String>getList("data.importProfile.items.label")).contains("Kubernetes", "PostgreSQL");
    }
}
