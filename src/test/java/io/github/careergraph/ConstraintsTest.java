package io.github.careergraph;

import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself does not take, whoever writes to it. */
@QuarkusTest
class ConstraintsTest {

    private long person;
    private long other;
    private long skill;
    private long broader;

    @BeforeEach
    void twoPeopleAndTwoSkills() {
        cleanUp();
        person = Rows.person("constraints", "One");
        other = Rows.person("constraints", "Other");
        skill = Rows.skill("constraint-a");
        broader = Rows.skill("constraint-b");
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from person where organisation = 'constraints'");
        Rows.run("delete from skill where slug like 'constraint-%'");
    }

    @Test
    void levelsAreFromOneToFive() {
        for (int level : new int[] {0, 6, -1}) {
            refused("person_skill_level_check", PERSON_SKILL, person, skill, level);
        }
        Rows.run(PERSON_SKILL, person, skill, 5);
        refused("person_skill_person_id_skill_id_key", PERSON_SKILL, person, skill, 3);
    }

    @Test
    void nobodyEndorsesHimselfOrWhatNobodyHas() {
        Rows.run(PERSON_SKILL, person, skill, 3);
        String endorse = "insert into endorsement (person_id, skill_id, endorser_id) values (?1, ?2, ?3)";
        refused("no_self_endorsement", endorse, person, skill, person);
        refused("endorsement_person_id_skill_id_fkey", endorse, person, broader, other);
        Rows.run(endorse, person, skill, other);
        refused("endorsement_person_id_skill_id_endorser_id_key", endorse, person, skill, other);
    }

    @Test
    void nobodyIsConnectedWithHimselfNorTwiceWithAnother() {
        String connect = "insert into connection (requester_id, addressee_id, kind) values (?1, ?2, 'COLLEAGUE')";
        refused("no_self_connection", connect, person, person);
        Rows.run(connect, person, other);
        refused("connection_pair", connect, other, person);
    }

    @Test
    void slugsAreUnique() {
        refused("skill_slug_key", "insert into skill (slug, type) values (?1, 'TOOL')", "constraint-a");
    }

    @Test
    void edgesLeadSomewhere() {
        String edge = "insert into skill_broader (skill_id, broader_id) values (?1, ?2)";
        refused("skill_broader_broader_id_fkey", edge, skill, Long.MAX_VALUE);
        refused("skill_requires_required_id_fkey", REQUIRES, skill, Long.MAX_VALUE, 0.5);
        refused("skill_requires_strength_check", REQUIRES, skill, broader, 1.5);
        Rows.run(REQUIRES, skill, broader, 0.5);
        Rows.run("delete from skill where id = ?1", broader);
        assertThat(Rows.ask(Long.class, "select count(*) from skill_requires where skill_id = ?1", skill))
                .containsExactly(0L);
    }

    @Test
    void nothingIsBroaderThanItself() {
        String edge = "insert into skill_broader (skill_id, broader_id) values (?1, ?2)";
        Rows.run(edge, skill, broader);
        assertThatThrownBy(() -> Rows.run(edge, broader, skill)).hasMessageContaining("its own ancestor");
    }

    private static final String PERSON_SKILL =
            "insert into person_skill (person_id, skill_id, level) values (?1, ?2, ?3)";
    private static final String REQUIRES =
            "insert into skill_requires (skill_id, required_id, strength) values (?1, ?2, ?3)";

    private static void refused(String constraint, String sql, Object... parameters) {
        assertThatThrownBy(() -> Rows.run(sql, parameters))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        violation -> assertThat(violation.getConstraintName()).isEqualTo(constraint));
    }
}
