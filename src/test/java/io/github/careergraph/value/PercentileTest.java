package io.github.careergraph.value;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.TestClock;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/** Where somebody stands among people with the same aim, and that nobody's value is told by it. */
@QuarkusTest
class PercentileTest {

    private static final String OWN =
            "{ me { marketValue { value percentile } other: marketValue(model: ADDITIVE) { percentile }"
                    + " tuned: marketValue(parameters: {rho: 0.4}) { percentile } priced: marketValue(market: \"standing-aim\") { percentile } } }";

    @Inject
    StandingJob job;

    @Inject
    ValueHistory history;

    private long me;
    private long aim;

    @BeforeEach
    void aGroupOfTenWithMe() {
        cleanUp();
        me = Rows.me("contributor");
        aim = Rows.ask(Long.class, "insert into occupation (slug) values ('standing-aim') returning id")
                .getFirst();
        Rows.run("update person set target_occupation_id = ?2 where id = ?1", me, aim);
        Rows.run(
                "insert into person_skill (person_id, skill_id, level, last_used, created_at) values (?1, ?2, 4, '2026-06-01', '2024-01-01')",
                me,
                Rows.skill("standing-skill"));
        history.note(me);
        for (int i = 0; i < 9; i++) {
            // Two are worth more, the others next to nothing.
            someone("demo", i < 2 ? 499 : 0.001 * i);
        }
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from occupation where slug = 'standing-aim'");
        Rows.run("delete from skill where slug = 'standing-skill'");
        Rows.run("delete from person where display_name = 'Standing test'");
        Rows.run("delete from value_snapshot");
        Rows.run("delete from value_standing");
        Rows.run("delete from person_audience where field in ('VALUE', 'GOALS')");
    }

    @Test
    void isAmongThoseWithTheSameAim() {
        assertThat(percentile()).isNull();
        assertThat(job.run()).isEqualTo(1);
        // Seven of ten are worth less, and the person counts half.
        assertThat(percentile()).isBetween(73.0, 77.0);
    }

    @Test
    void isOfTheDefaultFormulaAlone() {
        job.run();
        var answer = GraphQL.ask("contributor", OWN);
        for (String other : new String[] {"other", "tuned", "priced"}) {
            assertThat(answer.getString("data.me." + other + ".percentile"))
                    .as(other)
                    .isNull();
        }
    }

    @Test
    void isNotToldOfFewerThanTen() {
        Rows.run("delete from person where id = (select max(id) from person where display_name = 'Standing test')");
        assertThat(job.run()).isZero();
        assertThat(percentile()).isNull();
    }

    @Test
    void whoObjectsOrIsOfAnotherOrganisationIsNotCounted() {
        someone("elsewhere", 3);
        job.run();
        assertThat(people()).isEqualTo(10);
        Rows.run("delete from value_standing");
        long objector = someone("demo", 3);
        Rows.run(
                "insert into consent (person_id, kind, given, wording) values (?1, 'PROFILING', false, 'none')",
                objector);
        // The snapshot is gone by itself; it would not count either.
        snapshot(objector, 3);
        job.run();
        assertThat(people()).isEqualTo(10);
    }

    @Test
    void isNotMadeAnewBeforeItIsOld() {
        assertThat(job.run()).isEqualTo(1);
        someone("demo", 3);
        assertThat(job.run()).isZero();
        assertThat(people()).isEqualTo(10);
        Rows.run("update value_standing set computed_at = ?1", TestClock.NOW.minusSeconds(7 * 3600));
        assertThat(job.run()).isEqualTo(1);
        assertThat(people()).isEqualTo(11);
    }

    @Test
    void isShownToWhoSeesTheGoals() {
        job.run();
        Rows.audience(me, "VALUE", "ORGANISATION");
        String query = "query($id: ID!) { person(id: $id) { marketValue { value percentile } } }";
        Map<String, String> id = Map.of("id", GlobalId.of("Person", me));
        assertThat(GraphQL.ask("newcomer", query, id).getString("data.person.marketValue.percentile"))
                .isNull();
        Rows.audience(me, "GOALS", "ORGANISATION");
        assertThat(GraphQL.ask("newcomer", query, id).getString("data.person.marketValue.percentile"))
                .isNotNull();
    }

    private static Double percentile() {
        var answer = GraphQL.ask("contributor", OWN);
        return answer.getString("data.me.marketValue.percentile") == null
                ? null
                : answer.getDouble("data.me.marketValue.percentile");
    }

    private int people() {
        return Rows.ask(Integer.class, "select people from value_standing where occupation_id = ?1", aim)
                .getFirst();
    }

    private long someone(String organisation, double value) {
        long person = Rows.person(organisation, "Standing test");
        Rows.run("update person set target_occupation_id = ?2 where id = ?1", person, aim);
        snapshot(person, value);
        return person;
    }

    private static void snapshot(long person, double value) {
        Rows.run(
                "insert into value_snapshot (person_id, computed_at, model, value, brand, skill, leadership, network, project) values (?1, '2026-01-01', 'BALANCED', ?2, 1, 2, 3, 4, 5)",
                person,
                value);
    }
}
