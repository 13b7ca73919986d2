package io.github.careergraph.skill;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class SkillApiTest {

    @Inject
    EntityManager entities;

    @BeforeEach
    void threeSkills() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from skill where slug like 'test-%'")
                    .executeUpdate();
            for (String slug : List.of("test-a", "test-b", "test-c")) {
                Skill skill = new Skill();
                skill.slug = slug;
                skill.type = SkillType.TOOL;
                skill.persist();
                entities.createNativeQuery(
                                "insert into skill_label (skill_id, language, kind, label) values (?1, 'en', 'PREFERRED', ?2), (?1, 'zh', 'PREFERRED', ?3)")
                        .setParameter(1, skill.key)
                        .setParameter(2, "en " + slug)
                        .setParameter(3, "中 " + slug)
                        .executeUpdate();
            }
        });
    }

    @Test
    void aliasesWithDifferentArgumentsGetTheirOwnAnswers() {
        var answer = GraphQL.ask(
                "newcomer",
                "{ skill(slug: \"test-a\") { id slug en: label zh: label(language: \"zh\") broader { slug } } }");
        assertThat(answer.getString("data.skill.en")).isEqualTo("en test-a");
        assertThat(answer.getString("data.skill.zh")).isEqualTo("中 test-a");
        assertThat(answer.getList("data.skill.broader")).isEmpty();
        var node = GraphQL.ask(
                "newcomer",
                "query($id: ID!) { node(id: $id) { id ... on Skill { slug } } }",
                Map.of("id", answer.getString("data.skill.id")));
    }

    @Test
    void pages() {
        var answer = GraphQL.ask(
                "newcomer",
                "{ skills(first: 2) { totalCount nodes { slug zh: label(language: \"zh\") label } pageInfo { hasNextPage endCursor } } }");
        assertThat(answer.getBoolean("data.skills.pageInfo.hasNextPage")).isTrue();
        assertThat(GraphQL.errorCode("newcomer", "{ skills(first: 0) { nodes { slug } } }", Map.of()))
                .isEqualTo("INVALID_INPUT");
    }
}
