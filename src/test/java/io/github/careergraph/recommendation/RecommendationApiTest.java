package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
class RecommendationApiTest {

    private static final String NEXT = """
            query($first: Int!, $hours: Int, $kinds: [RecommendationKind]) {
              me { recommendations(first: $first, hours: $hours, kinds: $kinds) {
                id kind step title reason skill { slug } prerequisites { toLevel hours skill { slug } }
                terms { valueBefore valueAfter gain hours gainPerHour interest fit companionship behaviour score } } } }
            """;

    @Inject
    Session session;

    @Inject
    Catalogues catalogues;

    @BeforeEach
    void aSmallTaxonomy() {
        GraphQL.ask("curator", "{ me { id } }");
        cleanUp();
        sql(
                "insert into skill (slug, type, learning_hours) values ('advice-base', 'KNOWLEDGE', 20), ('advice-goal', 'TOOL', 60)");
        sql(
                "insert into skill_label (skill_id, language, kind, label) select id, 'en', 'PREFERRED', initcap(slug) from skill where slug like 'advice-%'");
        sql(
                "insert into skill_requires select g.id, b.id, 0.9 from skill g, skill b where g.slug = 'advice-goal' and b.slug = 'advice-base'");
        sql("insert into occupation (slug) values ('advice-worker')");
        sql(
                "insert into occupation_skill select o.id, s.id, true, 1 from occupation o, skill s where o.slug = 'advice-worker' and s.slug = 'advice-goal'");
        GraphQL.ask(
                "curator",
                "mutation { saveMyProfile(input: {targetOccupation: \"advice-worker\", interests: [\"advice-goal\"]}) { id } }");
        catalogues.forget();
    }

    @AfterEach
    void cleanUp() {
        sql("delete from interaction");
        sql("delete from skill where slug like 'advice-%'");
        sql("delete from occupation where slug like 'advice-%'");
        catalogues.forget();
    }

    @Test
    void somebodyOfWhomNothingIsKnownIsAdvisedToo() {
        var answer = GraphQL.ask("curator", NEXT, Map.of("first", 10));
        List<Map<String, Object>> advice = answer.getList("data.me.recommendations");
        assertThat(advice).isNotEmpty().allSatisfy(one -> assertThat((String) one.get("reason"))
                .isNotBlank());
        assertThat(answer.getList("data.me.recommendations.kind")).contains("ACTION");
        for (int i = 0; i < advice.size(); i++) {
            String terms = "data.me.recommendations[" + i + "].terms.";
            double gain = answer.getDouble(terms + "valueAfter") - answer.getDouble(terms + "valueBefore");
            assertThat(answer.getDouble(terms + "gain")).isCloseTo(gain, within(1e-9));
            assertThat(answer.getDouble(terms + "score"))
                    .isCloseTo(
                            gain
                                    / answer.getDouble(terms + "hours")
                                    * answer.getDouble(terms + "interest")
                                    * answer.getDouble(terms + "fit")
                                    * answer.getDouble(terms + "companionship")
                                    * answer.getDouble(terms + "behaviour"),
                            within(1e-6));
        }
    }

    @Test
    void prerequisitesComeAlong() {
        var answer = GraphQL.ask("curator", NEXT, Map.of("first", 100, "kinds", List.of("SKILL")));
        List<Map<String, Object>> advice =
                answer.getList("data.me.recommendations.findAll { it.skill.slug == 'advice-goal' }");
        assertThat(advice).isNotEmpty();
        assertThat(answer.getList(
                        "data.me.recommendations.find { it.skill.slug == 'advice-goal' }.prerequisites.skill.slug"))
                .contains("advice-base");
    }

    @Test
    void whatWasDismissedStaysAway() {
        String id = GraphQL.ask("curator", NEXT, Map.of("first", 1)).getString("data.me.recommendations[0].id");
        String record = "mutation($target: ID!) { recordInteraction(target: $target, kind: DISMISS) }";
        GraphQL.ask("curator", record, Map.of("target", id));
        assertThat(GraphQL.ask("curator", NEXT, Map.of("first", 100)).getList("data.me.recommendations.id"))
                .doesNotContain(id);
        assertThat(GraphQL.errorCode("curator", record, Map.of("target", "skill:no-such-skill")))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("curator", record, Map.of("target", "nonsense")))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void hoursAreABudgetForAllTogether() {
        List<Number> hours = GraphQL.ask("curator", NEXT, Map.of("first", 20, "hours", 30))
                .getList("data.me.recommendations.terms.hours");
        assertThat(hours.stream().mapToDouble(Number::doubleValue).sum()).isLessThanOrEqualTo(30);
        assertThat(GraphQL.errorCode("curator", NEXT, Map.of("first", 5, "hours", -1)))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode("curator", NEXT, Map.of("first", 0))).isEqualTo("INVALID_INPUT");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(statement).executeUpdate());
    }
}
