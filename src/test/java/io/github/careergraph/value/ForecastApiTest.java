package io.github.careergraph.value;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.Statements;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
class ForecastApiTest {

    private static final String MONTHS =
            "{ explanation passedOn months { month value valueWithout hours { skill brand } scores { skill network } scoresWithout { skill } } }";

    private long me;

    @BeforeEach
    void somebodyWhoKnowsSomething() {
        cleanUp();
        me = Rows.me("contributor");
        long skill = Rows.skill("forecast-skill");
        Rows.run(
                "insert into person_skill (person_id, skill_id, level, last_used, created_at) values (?1, ?2, 4, '2026-06-01', '2024-01-01')",
                me,
                skill);
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from skill where slug like 'forecast-%'");
        Rows.run("delete from occupation where slug like 'forecast-%'");
        Rows.run("delete from learning_plan where title = 'Forecast test'");
        Rows.run("delete from person_audience where field in ('VALUE', 'LEARNING_PLANS')");
        Rows.run("delete from person where display_name like 'Forecast test%'");
    }

    @Test
    void effortRaisesAScoreAndThoseThatItSupports() {
        JsonPath answer = GraphQL.ask(
                "contributor",
                "{ me { marketValue { value } forecast(months: 12, effort: {skill: 20}) " + MONTHS + " } }");
        List<Map<String, Object>> months = answer.getList("data.me.forecast.months");
        assertThat(months).hasSize(13);
        assertThat(answer.getDouble("data.me.forecast.months[0].value"))
                .isCloseTo(answer.getDouble("data.me.marketValue.value"), within(1e-9));
        assertThat(answer.getDouble("data.me.forecast.months[12].hours.skill")).isEqualTo(240);
        assertThat(answer.getDouble("data.me.forecast.months[12].scores.skill"))
                .isGreaterThan(answer.getDouble("data.me.forecast.months[12].scoresWithout.skill"));
        assertThat(answer.getDouble("data.me.forecast.months[12].scores.network"))
                .isGreaterThan(answer.getDouble("data.me.forecast.months[0].scores.network"));
        assertThat(answer.getDouble("data.me.forecast.months[12].valueWithout"))
                .isLessThan(answer.getDouble("data.me.forecast.months[0].valueWithout"));
        assertThat(answer.getString("data.me.forecast.explanation")).contains("240 hours", "assumptions");
    }

    @Test
    void everyAliasHasItsOwnAnswer() {
        JsonPath answer = GraphQL.ask(
                "contributor",
                "{ me { a: forecast(months: 2) { months { value valueWithout } } b: forecast(months: 3, effort: {brand: 9}, model: ADDITIVE, parameters: {weights: {brand: 0.9, skill: 0.1}}) { model weights { brand skill } months { value valueWithout } } } }");
        assertThat(answer.getList("data.me.a.months")).hasSize(3);
        assertThat(answer.getDouble("data.me.a.months[2].value"))
                .isEqualTo(answer.getDouble("data.me.a.months[2].valueWithout"));
        assertThat(answer.getList("data.me.b.months")).hasSize(4);
        assertThat(answer.getDouble("data.me.b.weights.brand")).isEqualTo(0.9);
        assertThat(answer.getDouble("data.me.b.months[3].value"))
                .isGreaterThan(answer.getDouble("data.me.b.months[3].valueWithout"));
    }

    @Test
    void aMarketPricesTheSkillsOfAForecast() {
        long occupation = Rows.ask(
                        Long.class, "insert into occupation (slug) values ('forecast-occupation') returning id")
                .getFirst();
        Rows.run(
                "insert into occupation_skill select ?1, id, true, 1 from skill where slug = 'forecast-skill'",
                occupation);
        JsonPath answer = GraphQL.ask(
                "contributor",
                "{ me { marketValue(market: \"forecast-occupation\") { value } all: forecast(months: 6) { months { value } } market: forecast(months: 6, market: \"forecast-occupation\") { months { value } } } }");
        assertThat(answer.getDouble("data.me.market.months[0].value"))
                .isCloseTo(answer.getDouble("data.me.marketValue.value"), within(1e-9));
        assertThat(answer.getDouble("data.me.market.months[6].value"))
                .isGreaterThan(answer.getDouble("data.me.all.months[6].value"));
    }

    @Test
    void aPlanIsWorkedOffInItsHours() {
        String plan = plan("contributor");
        String query = "query($plan: ID!) { me { forecast(months: 6, plan: $plan) " + MONTHS + " } }";
        JsonPath answer = GraphQL.ask("contributor", query, Map.of("plan", plan));
        assertThat(answer.getDouble("data.me.forecast.months[1].hours.skill"))
                .isCloseTo(5 * Effort.WEEKS, within(1e-6));
        assertThat(answer.getDouble("data.me.forecast.months[6].hours.skill")).isEqualTo(50);
        assertThat(answer.getDouble("data.me.forecast.months[6].hours.brand")).isZero();
        Rows.run(
                "update learning_plan_item set done_at = now() where plan_id = ?1",
                GlobalId.keyOf("LearningPlan", "plan", plan));
        assertThat(GraphQL.ask("contributor", query, Map.of("plan", plan))
                        .getDouble("data.me.forecast.months[6].hours.skill"))
                .isZero();
    }

    @Test
    void aPlanThatIsNotThePersonsIsNone() {
        String query =
                "query($plan: ID!, $id: ID!) { person(id: $id) { forecast(months: 6, plan: $plan) " + MONTHS + " } }";
        String theirs = plan("newcomer");
        Rows.audience(Rows.me("newcomer"), "LEARNING_PLANS", "ORGANISATION");
        assertRefused("contributor", query, Map.of("plan", theirs, "id", id()), "NOT_FOUND", "plan");
        Rows.audience(me, "VALUE", "ORGANISATION");
        Map<String, String> mine = Map.of("plan", plan("contributor"), "id", id());
        assertRefused("newcomer", query, mine, "NOT_FOUND", "plan");
        Rows.audience(me, "LEARNING_PLANS", "ORGANISATION");
        assertThat(GraphQL.ask("newcomer", query, mine).getDouble("data.person.forecast.months[6].hours.skill"))
                .isEqualTo(50);
    }

    @Test
    void isShownToWhomTheValueIs() {
        String query = "query($id: ID!) { person(id: $id) { displayName forecast(months: 1) { explanation } } }";
        assertThat(GraphQL.ask("newcomer", query, Map.of("id", id())).getString("data.person.forecast"))
                .isNull();
        Rows.audience(me, "VALUE", "ORGANISATION");
        assertThat(GraphQL.ask("newcomer", query, Map.of("id", id())).getString("data.person.forecast.explanation"))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    forecast(months: 0) { passedOn }                                               | months
                    forecast(months: 61) { passedOn }                                              | months
                    forecast(months: 1, effort: {skill: -1}) { passedOn }                          | effort.skill
                    forecast(months: 1, effort: {skill: 400, brand: 400}) { passedOn }             | effort
                    forecast(months: 1, effort: {}, plan: "TGVhcm5pbmdQbGFuOjE") { passedOn }      | plan
                    forecast(months: 1, plan: "nonsense") { passedOn }                             | plan
                    forecast(months: 1, market: "no-such-occupation") { passedOn }                 | market
                    forecast(months: 1, market: "No slug at all") { passedOn }                     | market
                    marketValue(market: "no-such-occupation") { value }                            | market
                    gap(occupation: "No slug at all") { coverage }                                 | occupation
                    forecast(months: 1, model: CALIBRATED) { passedOn }                            | model
                    marketValue(model: SPECIALIST, parameters: {rho: 0.5}) { value }               | parameters.rho
                    marketValue(parameters: {weights: {brand: 0.5, skill: 0.4}}) { value }         | parameters.weights
                    marketValue(parameters: {weights: {brand: -0.5, skill: 1.5}}) { value }        | parameters.weights.brand
                    """)
    void whatCannotBeIsRefusedByItsField(String field, String path) {
        assertRefused("contributor", "{ me { " + field + " } }", Map.of(), "INVALID_INPUT", path);
    }

    @Test
    void parametersTakeThePlaceOfTheServices() {
        JsonPath answer = GraphQL.ask(
                "contributor",
                "{ me { own: marketValue(model: CALIBRATED, parameters: {rho: 2, weights: {skill: 1}}) { value rho weights { skill } scores { dimension score } contributions { amount } } usual: marketValue { value rho } } }");
        double skill = answer.getList("data.me.own.scores", Map.class).stream()
                .filter(score -> score.get("dimension").equals("SKILL"))
                .mapToDouble(score -> ((Number) score.get("score")).doubleValue())
                .findFirst()
                .orElseThrow();
        assertThat(answer.getDouble("data.me.own.value")).isCloseTo(5 * skill, within(1e-6));
        assertThat(answer.getDouble("data.me.usual.rho")).isEqualTo(0.5);
        assertThat(answer.getDouble("data.me.usual.value")).isLessThan(5 * skill);
    }

    @Test
    void manyForecastsTakeNoMoreStatementsThanOne() {
        for (int i = 0; i < 4; i++) {
            Rows.audience(Rows.person("demo", "Forecast test " + i), "VALUE", "ORGANISATION");
        }
        String query =
                "query($first: Int!) { people(first: $first, filter: {text: \"Forecast test\"}) { nodes { a: forecast(months: 2) { passedOn } b: forecast(months: 3, effort: {skill: 1}) { passedOn } marketValue { percentile } } } }";
        GraphQL.ask("contributor", query, Map.of("first", 1));
        var one = Statements.counted(() -> GraphQL.ask("contributor", query, Map.of("first", 1)));
        var four = Statements.counted(() -> GraphQL.ask("contributor", query, Map.of("first", 4)));
        assertThat(four.answer().getList("data.people.nodes.b.passedOn")).hasSize(4);
        assertThat(four.statements()).isEqualTo(one.statements());
    }

    private static void assertRefused(String user, String query, Map<String, ?> variables, String code, String field) {
        JsonPath answer = GraphQL.post(user, query, variables).then().extract().jsonPath();
        assertThat(answer.getList("errors.extensions.code")).as(query).containsExactly(code);
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(field);
    }

    private static String plan(String user) {
        return GraphQL.ask(
                        user,
                        "mutation { createLearningPlan(input: {title: \"Forecast test\", goal: VALUE, weeklyHours: 5, start: \"2026-11-02\", items: [{step: SKILL_LEARNING, title: \"Learn\", hours: 50}]}) { id } }")
                .getString("data.createLearningPlan.id");
    }

    private String id() {
        return GlobalId.of("Person", me);
    }
}
