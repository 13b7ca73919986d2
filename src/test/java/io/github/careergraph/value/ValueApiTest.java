package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
class ValueApiTest {

    private static final String VALUE = """
            query($model: ValueModel) { me { marketValue(model: $model) { known value model rho explanation
              scores { dimension score evidence } contributions { dimension amount } evidence { kind title sourceId amount }
              tShape { form breadth depth deepestCluster } } } }
            """;

    @Inject
    Session session;

    @Inject
    SkillMarkets markets;

    @Inject
    ValueHistory history;

    private String id;

    @BeforeEach
    void aWorkedExample() {
        id = GraphQL.ask("curator", "{ me { id } }").getString("data.me.id");
        cleanUp();
        sql(
                "insert into skill (slug, type, half_life_months, learning_hours) values ('value-root', 'KNOWLEDGE', 60, 10), ('value-a', 'TOOL', 36, 100), ('value-b', 'TOOL', 36, 40)");
        sql(
                "insert into skill_broader select n.id, b.id from skill n, skill b where n.slug in ('value-a', 'value-b') and b.slug = 'value-root'");
        sql(
                "insert into skill_label (skill_id, language, kind, label) select id, 'en', 'PREFERRED', 'Label of ' || slug from skill where slug like 'value-%'");
        sql("insert into occupation (slug) values ('value-maker')");
        sql(
                "insert into occupation_skill select o.id, s.id, s.slug = 'value-a', case s.slug when 'value-a' then 1 else 0.5 end from occupation o, skill s where o.slug = 'value-maker' and s.slug in ('value-a', 'value-b')");
        markets.forget();
    }

    @AfterEach
    void cleanUp() {
        sql("delete from activity where title like 'Value test%'");
        sql("delete from skill where slug like 'value-%'");
        sql("delete from occupation where slug like 'value-%'");
        sql("delete from value_snapshot");
        markets.forget();
    }

    @Test
    void nothingOnRecordIsUnknownAndNotANumber() {
        var answer = GraphQL.ask("curator", VALUE, Map.of("model", "ADDITIVE"));
        assertThat(answer.getBoolean("data.me.marketValue.known")).isFalse();
        assertThat(answer.getString("data.me.marketValue.value")).isNull();
        assertThat(answer.getString("data.me.marketValue.explanation")).contains("Nothing is on record");
    }

    @Test
    void contributionsAddUpToTheValueInEveryModel() {
        evidence();
        for (ValueModel model : EnumSet.complementOf(EnumSet.of(ValueModel.CALIBRATED))) {
            var answer = GraphQL.ask("curator", VALUE, Map.of("model", model.name()));
            double value = answer.getDouble("data.me.marketValue.value");
            List<Number> shares = answer.getList("data.me.marketValue.contributions.amount");
            assertThat(value).isPositive();
            assertThat(shares.stream().mapToDouble(Number::doubleValue).sum()).isCloseTo(value, within(1e-6));
        }
        var answer = GraphQL.ask("curator", VALUE, Map.of("model", "CEILING"));
        assertThat(answer.getString("data.me.marketValue.rho")).isNull();
        assertThat(answer.getList("data.me.marketValue.evidence.title"))
                .contains("Label of value-a, level 4", "Value test talk");
        for (String id : answer.getList("data.me.marketValue.evidence.sourceId", String.class)) {
            assertThat(GraphQL.ask("curator", "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                            .getString("data.node.id"))
                    .isEqualTo(id);
        }
        assertThat(answer.getString("data.me.marketValue.tShape.deepestCluster"))
                .isEqualTo("Label of value-root");
    }

    @Test
    void aMarketPricesTheSkills() {
        evidence();
        var answer = GraphQL.ask(
                "curator",
                "{ me { all: marketValue { value } maker: marketValue(market: \"value-maker\") { value market } } }");
        assertThat(answer.getDouble("data.me.maker.value")).isGreaterThan(answer.getDouble("data.me.all.value"));
        assertThat(GraphQL.errorCode("curator", "{ me { marketValue(market: \"nonsense\") { value } } }", Map.of()))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void anOccupationWithoutSkillsAsksForNone() {
        evidence();
        sql("insert into occupation (slug) values ('value-nothing')");
        var answer = GraphQL.ask(
                "curator",
                "{ me { marketValue(market: \"value-nothing\") { value } maker: marketValue(market: \"value-maker\") { value }"
                        + " gap(occupation: \"value-nothing\") { coverage met { credit } missing { credit } unknown { credit } } } }");
        assertThat(answer.getDouble("data.me.marketValue.value"))
                .isPositive()
                .isLessThan(answer.getDouble("data.me.maker.value"));
        assertThat(answer.getString("data.me.gap.coverage")).isNull();
        for (String status : new String[] {"met", "missing", "unknown"}) {
            assertThat(answer.getList("data.me.gap." + status)).as(status).isEmpty();
        }
    }

    @Test
    void aGapTellsWhatIsMissingFromWhatIsUnknown() {
        evidence();
        String query =
                "{ me { gap(occupation: \"value-maker\") { coverage met { skill { slug } } missing { skill { slug } } unknown { essential skill { slug } explanation } explanation } } }";
        var answer = GraphQL.ask("curator", query);
        assertThat(answer.getList("data.me.gap.met.skill.slug")).containsExactly("value-a");
        assertThat(answer.getList("data.me.gap.missing")).isEmpty();
        assertThat(answer.getList("data.me.gap.unknown.skill.slug")).containsExactly("value-b");
        assertThat(answer.getDouble("data.me.gap.coverage")).isCloseTo(1 / 1.5, within(1e-6));
    }

    @Test
    void aGapAndTheNeedsOfOccupationsCanBeAskedForTogether() {
        evidence();
        var answer = GraphQL.ask(
                "curator",
                "{ me { gap(occupation: \"value-maker\") { coverage } } occupation(slug: \"value-maker\") { needs(first: 5) { nodes { importance skill { slug } } } } }");
        assertThat(answer.getDouble("data.me.gap.coverage")).isPositive();
        assertThat(answer.getList("data.occupation.needs.nodes.skill.slug")).containsExactly("value-a", "value-b");
    }

    @Test
    void nobodyElseSeesTheValueUntilItsOwnerSaysSo() {
        evidence();
        String query =
                "query($id: ID!) { person(id: $id) { marketValue { value } gap(occupation: \"value-maker\") { coverage } valueHistory { value } recommendations(first: 3) { title } } }";
        assertThat(GraphQL.ask("newcomer", query, Map.of("id", id))
                        .getMap("data.person")
                        .values())
                .containsOnlyNulls();
        String set = "mutation($audience: Audience!) { setAudience(input: {part: VALUE, audience: $audience}) { id } }";
        GraphQL.ask("curator", set, Map.of("audience", "ORGANISATION"));
        assertThat(GraphQL.ask("newcomer", query, Map.of("id", id)).getDouble("data.person.marketValue.value"))
                .isPositive();
        GraphQL.ask("curator", set, Map.of("audience", "ME"));
    }

    /** A part that its owner keeps is not told of by way of what is computed from it. */
    @Test
    void aValueThatOthersSeeTellsThemNothingOfWhatTheyDoNotSee() {
        evidence();
        String query =
                "query($id: ID!) { person(id: $id) { marketValue { value explanation evidence { title } tShape { breadth } } gap(occupation: \"value-maker\") { coverage } recommendations(first: 3) { title } } }";
        String set =
                "mutation($part: ProfilePart!, $audience: Audience!) { setAudience(input: {part: $part, audience: $audience}) { id } }";
        GraphQL.ask("curator", set, Map.of("part", "VALUE", "audience", "ORGANISATION"));
        try {
            var open = GraphQL.ask("newcomer", query, Map.of("id", id));
            assertThat(open.getString("data.person.marketValue.explanation")).contains("Value test talk");
            assertThat(open.getDouble("data.person.gap.coverage")).isPositive();
            assertThat(open.getList("data.person.recommendations")).isNull();

            GraphQL.ask("curator", set, Map.of("part", "ACTIVITIES", "audience", "ME"));
            var withoutActivities = GraphQL.ask("newcomer", query, Map.of("id", id));
            assertThat(withoutActivities.getString("data.person.marketValue.explanation"))
                    .contains("Label of value-a")
                    .doesNotContain("Value test talk");
            assertThat(withoutActivities.getList("data.person.marketValue.evidence.title"))
                    .doesNotContain("Value test talk")
                    .isNotEmpty();

            GraphQL.ask("curator", set, Map.of("part", "SKILLS", "audience", "ME"));
            var withoutSkills = GraphQL.ask("newcomer", query, Map.of("id", id));
            assertThat(withoutSkills.getDouble("data.person.marketValue.value"))
                    .isEqualTo(open.getDouble("data.person.marketValue.value"));
            assertThat(withoutSkills.getString("data.person.marketValue.explanation"))
                    .doesNotContain("Label of");
            assertThat(withoutSkills.getList("data.person.marketValue.evidence"))
                    .isEmpty();
            assertThat(withoutSkills.getMap("data.person.marketValue.tShape")).isNull();
            assertThat(withoutSkills.getMap("data.person.gap")).isNull();
        } finally {
            GraphQL.ask("curator", set, Map.of("part", "VALUE", "audience", "ME"));
            GraphQL.ask("curator", set, Map.of("part", "SKILLS", "audience", "ORGANISATION"));
            GraphQL.ask("curator", set, Map.of("part", "ACTIVITIES", "audience", "ORGANISATION"));
        }
    }

    @Test
    void historyTellsThePastFromTheEvidenceOfTheTime() {
        evidence();
        long key = key();
        QuarkusTransaction.requiringNew().run(() -> history.note(key, LocalDate.of(2024, 6, 30)));
        QuarkusTransaction.requiringNew().run(() -> history.note(key, LocalDate.of(2026, 6, 30)));
        QuarkusTransaction.requiringNew().run(() -> history.note(key, LocalDate.of(2026, 6, 30)));
        List<Number> values = GraphQL.ask("curator", "{ me { valueHistory { value brand } } }")
                .getList("data.me.valueHistory.value");
        assertThat(values).hasSize(2);
        assertThat(values.get(1).doubleValue()).isGreaterThan(values.get(0).doubleValue());
        assertThat(GraphQL.ask("curator", "{ me { valueHistory(since: \"2025-01-01\") { value } } }")
                        .getList("data.me.valueHistory"))
                .hasSize(1);
    }

    @Test
    void fiveThousandActivitiesTakeNoMoreStatementsThanOne() {
        evidence();
        String query =
                "{ me { marketValue { value explanation scores { dimension evidence } evidence { title } contributions { amount } } forecast(months: 12) { months { value } } gap(occupation: \"value-maker\") { coverage } recommendations(first: 5) { title reason terms { score } } } }";
        GraphQL.ask("curator", query);
        var one = Statements.counted(() -> GraphQL.ask("curator", query));
        sql("insert into activity (person_id, kind, title, occurred_on, audience_reached) select " + key()
                + ", 'TALK', 'Value test talk ' || i, date '2016-01-01' + i % 3000, i from generate_series(2, 5000) i");
        var many = Statements.counted(() -> GraphQL.ask("curator", query));
        assertThat(many.statements()).isEqualTo(one.statements());
        assertThat(brand(many.answer())).isEqualTo(5000);
        assertThat(brand(one.answer())).isEqualTo(1);
        assertThat(many.answer().getDouble("data.me.marketValue.value"))
                .isGreaterThan(one.answer().getDouble("data.me.marketValue.value"))
                .isLessThanOrEqualTo(500);
        assertThat(many.answer().getList("data.me.marketValue.evidence")).hasSize(10);
        assertThat(many.answer().getList("data.me.recommendations")).isNotEmpty();
    }

    private static int brand(JsonPath answer) {
        return answer.getInt("data.me.marketValue.scores.find { it.dimension == 'BRAND' }.evidence");
    }

    private void evidence() {
        sql("insert into person_skill (person_id, skill_id, level, last_used, created_at) select " + key()
                + ", id, 4, date '2026-06-01', date '2024-01-01' from skill where slug = 'value-a'");
        sql(
                "insert into skill_provenance (person_skill_id, kind, confidence) select ps.id, 'SELF_DECLARED', 0.6 from person_skill ps join skill s on s.id = ps.skill_id where s.slug = 'value-a'");
        sql("insert into activity (person_id, kind, title, occurred_on, audience_reached) values (" + key()
                + ", 'TALK', 'Value test talk', date '2025-05-05', 120)");
    }

    private long key() {
        return io.github.careergraph.graphql.GlobalId.keyOf("Person", "id", id);
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(statement).executeUpdate());
    }
}
