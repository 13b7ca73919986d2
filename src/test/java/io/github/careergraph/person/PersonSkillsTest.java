package io.github.careergraph.person;

import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every source of the knowledge that somebody has a skill is kept apart from the others. */
@QuarkusTest
class PersonSkillsTest {

    @Inject
    PeopleFixture fixture;

    @Inject
    PersonSkills skills;

    private long person;
    private long skill;

    @BeforeEach
    void somebody() {
        fixture.clear();
        person = fixture.person("demo", "declares");
        skill = fixture.skill("declared");
    }

    @AfterEach
    void everythingAsBefore() {
        fixture.clear();
    }

    private void declare(int level, Integer months, Provenance provenance) {
        QuarkusTransaction.requiringNew()
                .run(() -> skills.declare(person, skill, level, months, LocalDate.of(2024, 5, 1), provenance));
    }

    private Map<String, Object> read() {
        return GraphQL.ask("newcomer", """
                        query($id: ID!) { person(id: $id) { skills(first: 1) { nodes { level months confidence
                          provenance { kind document quote spanStart spanEnd extractor confidence } } } } }
                        """, Map.of("id", PeopleFixture.id(person)))
                .getMap("data.person.skills.nodes[0]");
    }

    private static Provenance extracted(double confidence) {
        return Provenance.extracted("cv.txt", "wrote Java", 10, 20, confidence, "dictionary");
    }

    @Test
    void anExtractedLevelDoesNotReplaceAStatedOne() {
        declare(4, null, Provenance.selfDeclared());
        declare(2, 12, extracted(0.75));
        assertThat(read())
                .containsEntry("level", 4)
                .containsEntry("months", 12)
                .extractingByKey("confidence")
                .hasToString("0.75");
        assertThat(read().get("provenance").toString()).contains("SELF_DECLARED", "EXTRACTED");
        declare(2, 24, extracted(0.75).accepted());
        assertThat(read()).containsEntry("level", 2).containsEntry("months", 24);
    }

    @Test
    void aStatedLevelReplacesAnExtractedOneAndTheSourceStays() {
        declare(2, null, extracted(0.5));
        declare(5, null, Provenance.selfDeclared());
        assertThat(read()).containsEntry("level", 5);
        assertThat(read().get("provenance").toString()).contains("EXTRACTED", "wrote Java", "dictionary", "10", "20");
    }

    @Test
    void theSameSourceIsRecordedOnce() {
        for (int i = 0; i < 3; i++) {
            declare(2, null, extracted(0.5));
            declare(3, null, Provenance.selfDeclared());
        }
        declare(2, null, Provenance.extracted("other.txt", "wrote Java", 10, 20, 0.5, "dictionary"));
        declare(2, null, Provenance.verifiedBy(null));
        assertThat((java.util.List<?>) read().get("provenance")).hasSize(4);
        assertThat(read()).extractingByKey("confidence").hasToString("1.0");
    }

    @Test
    void whatTheDatabaseCannotHoldIsMadeToFit() {
        declare(2, null, Provenance.extracted("a\0b".repeat(200), "😀".repeat(600), 0, 1200, 0.5, "dictionary"));
        assertThat(read().get("provenance").toString()).contains("a\uFFFDb").doesNotContain("?");
    }

    @Test
    void badValuesAreRefused() {
        assertThatThrownBy(() -> declare(0, null, Provenance.selfDeclared())).hasMessageContaining("between 1 and 5");
        assertThatThrownBy(() -> extracted(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> extracted(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
