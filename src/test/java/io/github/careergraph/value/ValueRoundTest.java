package io.github.careergraph.value;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.Rows;
import io.github.careergraph.Statements;

import static io.github.careergraph.value.NetworkRows.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

/** Everybody's value is looked at once a night, many people at a time, and nobody twice for a process that was killed. */
@QuarkusTest
class ValueRoundTest {

    private static final int PEOPLE = 2 * ValueRound.BATCH + 10;

    @Inject
    RoundJob job;

    @Inject
    ValueRound round;

    @Inject
    ValueHistory history;

    private List<Long> people;

    @BeforeEach
    void peopleWithASkill() {
        clear();
        people = NetworkRows.people("network-round", PEOPLE, LONG_AGO);
        Rows.run(
                "insert into person_skill (person_id, skill_id, level, created_at) select id, ?2, 1 + id % 5, ?3 from unnest(?1) as p (id)",
                people.toArray(Long[]::new), Rows.skill("network-test-1"), LONG_AGO);
    }

    @AfterEach
    void clear() {
        NetworkRows.clear();
        Rows.run("delete from value_round");
        Rows.run("delete from value_snapshot");
    }

    @Test
    void notesEverybodyOnce() {
        long objector = people.get(3);
        Rows.run(
                "insert into consent (person_id, kind, given, wording) values (?1, 'PROFILING', false, 'none')",
                objector);
        assertThat(job.run()).isGreaterThanOrEqualTo(PEOPLE - 1);
        assertThat(noted()).hasSize(PEOPLE - 1).doesNotHaveDuplicates().doesNotContain(objector);
        assertThat(job.run()).isZero();
        Rows.run("update value_round set begun_at = begun_at - interval '21 hours'");
        assertThat(job.run()).isGreaterThanOrEqualTo(PEOPLE - 1);
        assertThat(noted()).as("what has not changed").hasSize(PEOPLE - 1);
    }

    @Test
    void notesManyAsItNotesOne() {
        history.note(people.get(1));
        double alone = value(people.get(1));
        Rows.run("delete from value_snapshot");
        history.note(people);
        assertThat(value(people.get(1))).isEqualTo(alone).isPositive();
        assertThat(Rows.ask(Double.class, "select network + brand + leadership + project from value_snapshot"))
                .containsOnly(0.0);
    }

    @Test
    void goesOnAfterTheLastOnesThatAreDone() {
        int first = round.goOn();
        assertThat(first).isEqualTo(ValueRound.BATCH);
        // Whatever the first have on record since is for the next night.
        Rows.run("delete from value_snapshot");
        job.run();
        assertThat(noted()).isNotEmpty().hasSizeLessThanOrEqualTo(PEOPLE).contains(people.getLast());
        assertThat(round.goOn()).isZero();
    }

    @Test
    void costsNoStatementForEachPerson() {
        history.note(people.subList(0, 1));
        Rows.run("delete from value_snapshot");
        assertThat(Statements.during(() -> history.note(people.subList(0, ValueRound.BATCH))))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(noted()).hasSize(ValueRound.BATCH);
    }

    private List<Long> noted() {
        return Rows.ask(
                Long.class,
                "select v.person_id from value_snapshot v join person p on p.id = v.person_id where p.organisation = 'network-round'");
    }

    private static double value(long person) {
        return Rows.ask(Double.class, "select value from value_snapshot where person_id = ?1", person)
                .getFirst();
    }
}
