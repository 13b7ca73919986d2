package io.github.careergraph.recommendation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.Statements;
import io.github.careergraph.TestClock;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What would happen if: what is promised comes true for whoever does it. */
@QuarkusTest
class CounterfactualApiTest {

    private static final String BEST = """
            query($hours: Int!, $kinds: [RecommendationKind]) { me { bestUse(hours: $hours, kinds: $kinds) {
              hours valueBefore valueAfter gain exact explanation
              stages { id kind title skill { slug } resource { slug } fromLevel toLevel hours gain valueAfter
                evidence { kind about level audience count teams members } } } } }
            """;

    private static final String LEAST = """
            query($occupation: String!) { me { leastToLearn(occupation: $occupation) {
              occupation hours exact explanation steps { skill { slug } fromLevel toLevel hours essential } } } }
            """;

    private static final String SKILL = """
            mutation($skill: String!, $level: Int!, $day: Date) {
              saveMySkill(input: {skill: $skill, level: $level, lastUsed: $day}) { id } }
            """;

    private static final String ACTIVITY = """
            mutation($kind: ActivityKind!, $title: String!, $day: Date!, $audience: Int) {
              recordActivity(input: {kind: $kind, title: $title, date: $day, audienceReached: $audience}) { id } }
            """;

    @Inject
    Catalogues catalogues;

    private long me;

    @BeforeEach
    void aSmallTaxonomy() {
        me = Rows.me("contributor");
        cleanUp();
        for (String skill : List.of("what-if-base", "what-if-narrow", "what-if-goal", "what-if-other")) {
            Rows.run(
                    "insert into skill (slug, type, learning_hours) values (?1, 'KNOWLEDGE', ?2)",
                    skill,
                    skill.equals("what-if-base") ? 40 : 20);
        }
        Rows.run(
                "insert into skill_label (skill_id, language, kind, label) select id, 'en', 'PREFERRED', initcap(slug) from skill where slug like 'what-if-%'");
        edge("skill_broader (skill_id, broader_id) select a.id, b.id", "what-if-narrow", "what-if-base");
        edge("skill_requires select a.id, b.id, 0.9", "what-if-goal", "what-if-base");
        for (String occupation : List.of("what-if-worker", "what-if-nothing")) {
            Rows.run("insert into occupation (slug) values (?1)", occupation);
        }
        Rows.run(
                "insert into occupation_skill select o.id, s.id, s.slug <> 'what-if-other', 1 from occupation o, skill s where o.slug = 'what-if-worker' and s.slug in ('what-if-goal', 'what-if-other')");
        GraphQL.ask(
                "contributor",
                "mutation { saveMyProfile(input: {targetOccupation: \"what-if-worker\", interests: [\"what-if-goal\"]}) { id } }");
        catalogues.forget();
    }

    private static void edge(String insert, String from, String to) {
        Rows.run("insert into " + insert + " from skill a, skill b where a.slug = ?1 and b.slug = ?2", from, to);
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from activity where person_id = ?1", me);
        Rows.run("delete from person_skill where person_id = ?1", me);
        Rows.run("update person set target_occupation_id = null where id = ?1", me);
        Rows.run("delete from skill where slug like 'what-if-%'");
        Rows.run("delete from occupation where slug like 'what-if-%'");
        Rows.run("delete from learning_resource where slug = 'what-if-course'");
        catalogues.forget();
    }

    @Test
    void whoDoesWhatRaisesTheValueMostGetsTheValueThatWasPromised() {
        learnt("what-if-other", 4);
        Map<String, Object> asked = Map.of("hours", 90);
        var best = GraphQL.ask("contributor", BEST, asked);
        assertThat(best.getDouble("data.me.bestUse.hours")).isPositive().isLessThanOrEqualTo(90);
        assertThat(best.getDouble("data.me.bestUse.valueBefore")).isCloseTo(value(), within(1e-6));
        List<Map<String, Object>> stages = best.getList("data.me.bestUse.stages");
        int done = 0;
        for (int i = 0; i < stages.size(); i++) {
            String stage = "data.me.bestUse.stages[" + i + "].";
            List<Map<String, Object>> evidence = best.getList(stage + "evidence");
            if (evidence.stream().allMatch(CounterfactualApiTest::isUpToOneself)) {
                evidence.forEach(this::follow);
                done++;
            } else {
                // What others have to do, or a project, is checked with the pure model; here it is left at that.
                break;
            }
            assertThat(value()).as(stage).isCloseTo(best.getDouble(stage + "valueAfter"), within(1e-6));
        }
        assertThat(done).isPositive();
    }

    @Test
    void whoLearnsWhatRaisesTheValueMostGetsAllOfIt() {
        learnt("what-if-other", 4);
        var best = GraphQL.ask("contributor", BEST, Map.of("hours", 300, "kinds", List.of("SKILL")));
        List<List<Map<String, Object>>> evidence = best.getList("data.me.bestUse.stages.evidence");
        assertThat(evidence).isNotEmpty();
        evidence.forEach(stage -> stage.forEach(this::follow));
        assertThat(value())
                .isCloseTo(best.getDouble("data.me.bestUse.valueAfter"), within(1e-6))
                .isCloseTo(
                        best.getDouble("data.me.bestUse.valueBefore") + best.getDouble("data.me.bestUse.gain"),
                        within(1e-6));
    }

    @Test
    void aResourceThatGuidesIsNamed() {
        Rows.run(
                "insert into learning_resource (slug, title, provider, url, kind, language, hours, cost) values ('what-if-course', 'What if course', 'Nobody', 'https://example.org/what-if', 'COURSE', 'en', 5, 'FREE')");
        Rows.run(
                "insert into resource_teaches select r.id, s.id, 0, 3 from learning_resource r, skill s where r.slug = 'what-if-course' and s.slug = 'what-if-goal'");
        Rows.run("insert into skill_demand (skill_id, demand) select id, 1 from skill where slug = 'what-if-goal'");
        catalogues.forget();
        learnt("what-if-base", 3);
        Map<String, Object> asked = Map.of("hours", 300, "kinds", List.of("RESOURCE"));
        var best = GraphQL.ask("contributor", BEST, asked);
        int place = best.getList("data.me.bestUse.stages.id").indexOf("resource:what-if-course");
        String stage = "data.me.bestUse.stages[" + place + "].";
        assertThat(best.getString(stage + "title")).isEqualTo("Take the course “What if course” (Nobody)");
        assertThat(best.getString(stage + "resource.slug")).isEqualTo("what-if-course");
        // 0.7 of the skill's 20 hours.
        assertThat(best.getDouble(stage + "hours")).isEqualTo(14);
        List<List<Map<String, Object>>> evidence = best.getList("data.me.bestUse.stages.evidence");
        evidence.forEach(each -> each.forEach(this::follow));
        assertThat(value()).isCloseTo(best.getDouble("data.me.bestUse.valueAfter"), within(1e-6));
        Rows.run("delete from person_skill where person_id = ?1", me);
        GraphQL.ask(
                "contributor",
                "mutation($target: ID!) { recordInteraction(target: $target, kind: DISMISS) }",
                Map.of("target", "resource:what-if-course"));
        assertThat(GraphQL.ask("contributor", BEST, asked).getList("data.me.bestUse.stages.id"))
                .isNotEmpty()
                .doesNotContain("resource:what-if-course");
        Rows.run("delete from interaction where person_id = ?1", me);
    }

    @Test
    void theLeastToLearnIsEnoughForTheOccupation() {
        var least = GraphQL.ask("contributor", LEAST, Map.of("occupation", "what-if-worker"));
        // The narrower skill stands in for the base, in half the hours.
        assertThat(least.getList("data.me.leastToLearn.steps.skill.slug"))
                .containsExactly("what-if-narrow", "what-if-goal");
        assertThat(least.getList("data.me.leastToLearn.steps.essential")).containsExactly(false, true);
        assertThat(least.getDouble("data.me.leastToLearn.hours")).isEqualTo(40);
        assertThat(least.getBoolean("data.me.leastToLearn.exact")).isTrue();
        learnt("what-if-narrow", 3);
        learnt("what-if-goal", 3);
        var then = GraphQL.ask(
                "contributor",
                "{ me { gap(occupation: \"what-if-worker\") { essentialCoverage } leastToLearn(occupation: \"what-if-worker\") { hours steps { hours } explanation } } }");
        assertThat(then.getDouble("data.me.gap.essentialCoverage")).isEqualTo(1);
        assertThat(then.getDouble("data.me.leastToLearn.hours")).isZero();
        assertThat(then.getList("data.me.leastToLearn.steps")).isEmpty();
        assertThat(then.getString("data.me.leastToLearn.explanation")).contains("nothing is left to learn");
    }

    @Test
    void anOccupationWithoutSkillsIsUnknownAndNotFree() {
        var nothing = GraphQL.ask("contributor", LEAST, Map.of("occupation", "what-if-nothing"));
        assertThat(nothing.getString("data.me.leastToLearn.hours")).isNull();
        assertThat(nothing.getList("data.me.leastToLearn.steps")).isEmpty();
        assertThat(nothing.getString("data.me.leastToLearn.explanation")).contains("no telling");
    }

    @Test
    void aCycleThatAnImportBringsIsOpenedAtItsWeakest() {
        edge("skill_requires select a.id, b.id, 0.6", "what-if-base", "what-if-goal");
        edge("skill_requires select a.id, b.id, 0.8", "what-if-narrow", "what-if-goal");
        catalogues.forget();
        var least = GraphQL.ask("contributor", LEAST, Map.of("occupation", "what-if-worker"));
        assertThat(least.getList("data.me.leastToLearn.steps.skill.slug"))
                .containsExactly("what-if-base", "what-if-goal");
        assertThat(GraphQL.ask("contributor", BEST, Map.of("hours", 100)).getDouble("data.me.bestUse.hours"))
                .isBetween(1.0, 100.0);
    }

    @Test
    void badInputIsRefusedAtItsField() {
        for (int hours : List.of(0, -1, 10_001, Integer.MAX_VALUE)) {
            assertThat(GraphQL.errorCode("contributor", BEST, Map.of("hours", hours)))
                    .as("%s hours", hours)
                    .isEqualTo("INVALID_INPUT");
        }
        for (Object hours : List.of("NaN", 1e300, 3_000_000_000L, 1.5)) {
            assertThat(GraphQL.post("contributor", BEST, Map.of("hours", hours))
                            .jsonPath()
                            .getList("errors"))
                    .as("%s hours", hours)
                    .isNotEmpty();
        }
        assertThat(GraphQL.errorCode("contributor", LEAST, Map.of("occupation", "what-if-unknown")))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode("contributor", LEAST, Map.of("occupation", "\0")))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void manyActivitiesAreNoObstacle() {
        Rows.run(
                "insert into activity (person_id, kind, title, occurred_on, audience_reached) select ?1, 'POST', 'What if ' || i, date '2020-01-01', i from generate_series(1, 5000) i",
                me);
        var best = GraphQL.ask("contributor", BEST, Map.of("hours", 40));
        assertThat(best.getDouble("data.me.bestUse.gain")).isPositive();
        assertThat(best.getDouble("data.me.bestUse.valueBefore")).isCloseTo(value(), within(1e-6));
    }

    @Test
    void ownersDecideWhoSeesIt() {
        String query =
                "query($id: ID!) { person(id: $id) { bestUse(hours: 40) { gain } leastToLearn(occupation: \"what-if-worker\") { hours } } }";
        String id = GlobalId.of("Person", me);
        assertThat(GraphQL.ask("newcomer", query, Map.of("id", id))
                        .getMap("data.person")
                        .values())
                .containsOnlyNulls();
    }

    @Test
    void severalQuestionsAboutOnePersonTakeAFewStatements() {
        String several =
                "{ me { a: bestUse(hours: 10) { gain } b: bestUse(hours: 20) { gain } c: leastToLearn(occupation: \"what-if-worker\") { hours } d: leastToLearn(occupation: \"what-if-nothing\") { hours } } }";
        String one =
                "{ me { a: bestUse(hours: 10) { gain } c: leastToLearn(occupation: \"what-if-worker\") { hours } } }";
        GraphQL.ask("contributor", several);
        int statements =
                Statements.during(() -> GraphQL.ask("contributor", one)).size();
        assertThat(Statements.during(() -> GraphQL.ask("contributor", several))).hasSize(statements);
    }

    private static boolean isUpToOneself(Map<String, Object> evidence) {
        String kind = (String) evidence.get("kind");
        return !kind.startsWith("CONNECTION_") && !kind.startsWith("PROJECT_") && !kind.equals("ENDORSEMENT");
    }

    private void follow(Map<String, Object> evidence) {
        if (evidence.get("kind").equals("SKILL")) {
            learnt((String) evidence.get("about"), (Integer) evidence.get("level"));
        } else {
            GraphQL.ask(
                    "contributor",
                    ACTIVITY,
                    new HashMap<>(Map.of(
                            "kind", evidence.get("kind"),
                            "title", evidence.get("about"),
                            "day", TestClock.TODAY.toString(),
                            "audience", evidence.get("audience"))));
        }
    }

    private void learnt(String skill, int level) {
        GraphQL.ask("contributor", SKILL, Map.of("skill", skill, "level", level, "day", TestClock.TODAY.toString()));
        // What is entered after the day that the tests' clock shows is no evidence yet.
        Rows.run("update person_skill set created_at = '2020-01-01' where person_id = ?1", me);
    }

    private double value() {
        return GraphQL.ask("contributor", "{ me { marketValue { value } } }").getDouble("data.me.marketValue.value");
    }
}
