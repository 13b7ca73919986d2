package io.github.careergraph.person;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

/** One vouches for others, once for each skill, and only for what one may see. */
@QuarkusTest
class EndorsementTest {

    private static final String ENDORSE = """
            mutation($person: ID!, $skill: String!, $note: String) {
              endorseSkill(input: {person: $person, skill: $skill, note: $note}) {
                confidence provenance { kind by { displayName } }
                endorsements(first: 5) { totalCount nodes { note endorser { displayName } } } } }
            """;
    private static final String WITHDRAW =
            "mutation($person: ID!, $skill: String!) { withdrawEndorsement(person: $person, skill: $skill) }";
    private static final String READ = """
            query($id: ID!) { person(id: $id) { skills(first: 1) { nodes { confidence provenance { kind by { id } }
              endorsements(first: 5) { totalCount nodes { note endorser { displayName } } } } } } }
            """;

    @Inject
    PeopleFixture fixture;

    private long person;
    private long edge;
    private String id;

    @BeforeEach
    void somebodyWithASkill() {
        fixture.clear();
        person = fixture.person("demo", "endorsed");
        edge = fixture.personSkill(person, fixture.skill("go"), 3);
        id = PeopleFixture.id(person);
        fixture.idOf("curator");
        fixture.idOf("manager");
    }

    @AfterEach
    void everythingAsBefore() {
        fixture.clear();
    }

    private Map<String, Object> of(String skill) {
        return Map.of("person", id, "skill", skill, "note", "Did it well");
    }

    @Test
    void anEndorsementMakesTheSkillSureAndItsWithdrawalTakesItsTraceAlong() {
        assertThat(GraphQL.ask("newcomer", READ, Map.of("id", id)).getMap("data.person.skills.nodes[0]"))
                .containsEntry("confidence", null);
        var given = GraphQL.ask("curator", ENDORSE, of("people-go"));
        assertThat(given.getDouble("data.endorseSkill.confidence")).isEqualTo(1.0);
        assertThat(given.getList("data.endorseSkill.provenance.kind")).containsExactly("ENDORSED");
        assertThat(given.getList("data.endorseSkill.endorsements.nodes.endorser.displayName"))
                .containsExactly("curator");
        assertThat(GraphQL.errorCode("curator", ENDORSE, of("people-go"))).isEqualTo("CONFLICT");
        GraphQL.ask("manager", ENDORSE, of("people-go"));
        GraphQL.ask("curator", WITHDRAW, Map.of("person", id, "skill", "people-go"));
        var left = GraphQL.ask("newcomer", READ, Map.of("id", id));
        assertThat(left.getList("data.person.skills.nodes[0].endorsements.nodes.endorser.displayName"))
                .containsExactly("manager");
        assertThat(left.getList("data.person.skills.nodes[0].provenance")).hasSize(1);
        assertThat(GraphQL.errorCode("curator", WITHDRAW, Map.of("person", id, "skill", "people-go")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void whatIsHiddenAnswersAsWhatIsNotThere() {
        String unknown = GraphQL.post("curator", ENDORSE, of("people-unknown"))
                .jsonPath()
                .getString("errors.message");
        fixture.audience(person, ProfilePart.SKILLS, Audience.ME);
        assertThat(GraphQL.post("curator", ENDORSE, of("people-go")).jsonPath().getString("errors.message"))
                .isEqualTo(unknown);
        fixture.audience(person, ProfilePart.SKILLS, Audience.ORGANISATION);
        fixture.audience(person, ProfilePart.NAME, Audience.ME);
        var hidden = GraphQL.post("curator", ENDORSE, of("people-go")).jsonPath();
        assertThat(hidden.getString("errors.message")).isEqualTo(unknown);
        assertThat(hidden.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode(
                        "curator", ENDORSE, Map.of("person", PeopleFixture.id(999_999_999), "skill", "people-go")))
                .isEqualTo("NOT_FOUND");
        assertThat(fixture.count("select count(*) from endorsement where person_id = " + person))
                .isZero();
    }

    @Test
    void nobodyVouchesForHimselfOrHerself() {
        long curator = fixture.keyOf("curator");
        fixture.personSkill(curator, fixture.skill("own"), 3);
        assertThat(GraphQL.errorCode(
                        "curator", ENDORSE, Map.of("person", PeopleFixture.id(curator), "skill", "people-own")))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void badInputIsRefused() {
        for (String note : List.of("x".repeat(1001), "a\0b")) {
            assertThat(GraphQL.errorCode("curator", ENDORSE, Map.of("person", id, "skill", "people-go", "note", note)))
                    .isEqualTo("INVALID_INPUT");
        }
        assertThat(GraphQL.errorCode("curator", ENDORSE, Map.of("person", "?", "skill", "people-go")))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode("curator", ENDORSE, of("people\0go"))).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoVouchedIsOnlyForThoseWhoMaySeeThatPerson() {
        GraphQL.ask("curator", ENDORSE, of("people-go"));
        long curator = fixture.keyOf("curator");
        fixture.audience(curator, ProfilePart.NAME, Audience.ME);
        var seen = GraphQL.ask("newcomer", READ, Map.of("id", id));
        assertThat(seen.getInt("data.person.skills.nodes[0].endorsements.totalCount"))
                .isEqualTo(1);
        assertThat(seen.getMap("data.person.skills.nodes[0].endorsements.nodes[0]"))
                .containsEntry("endorser", null)
                .containsEntry("note", null);
        assertThat(seen.getMap("data.person.skills.nodes[0].provenance[0]")).containsEntry("by", null);
        assertThat(seen.getFloat("data.person.skills.nodes[0].confidence")).isEqualTo(1f);
    }

    @Test
    void wordsFromAnotherOrganisationAreNotSeenNorCounted() {
        long foreign = fixture.person("elsewhere", "foreign");
        fixture.sql("insert into endorsement (person_id, skill_id, endorser_id) select person_id, skill_id, " + foreign
                + " from person_skill where id = " + edge);
        fixture.sql("insert into skill_provenance (person_skill_id, kind, by_person_id, confidence) values (" + edge
                + ", 'ENDORSED', " + foreign + ", 1)");
        var seen = GraphQL.ask("newcomer", READ, Map.of("id", id));
        assertThat(seen.getInt("data.person.skills.nodes[0].endorsements.totalCount"))
                .isZero();
        assertThat(seen.getList("data.person.skills.nodes[0].endorsements.nodes"))
                .isEmpty();
        assertThat(seen.getList("data.person.skills.nodes[0].provenance")).isEmpty();
        assertThat(seen.getMap("data.person.skills.nodes[0]")).containsEntry("confidence", null);
    }

    @Test
    void pagesOfEndorsementsCostOneStatementForAllSkills() {
        String query = """
                query($id: ID!) { person(id: $id) { skills(first: 100) { nodes {
                  one: endorsements(first: 1) { nodes { endorser { displayName } } pageInfo { endCursor } }
                  all: endorsements(first: 9) { totalCount nodes { createdAt } } } } } }
                """;
        GraphQL.ask("curator", ENDORSE, of("people-go"));
        GraphQL.ask("newcomer", query, Map.of("id", id));
        long ofOne = fixture.statements(() -> GraphQL.ask("newcomer", query, Map.of("id", id)));
        for (int i = 0; i < 20; i++) {
            fixture.personSkill(person, fixture.skill("go-" + i), 2);
            GraphQL.ask("curator", ENDORSE, of("people-go-" + i));
            GraphQL.ask("manager", ENDORSE, of("people-go-" + i));
        }
        assertThat(fixture.statements(() -> {
                    var answer = GraphQL.ask("newcomer", query, Map.of("id", id));
                    assertThat(answer.getInt("data.person.skills.nodes[1].all.totalCount"))
                            .isEqualTo(2);
                    assertThat(answer.getList("data.person.skills.nodes[1].one.nodes.endorser.displayName"))
                            .containsExactly("manager");
                    return answer;
                }))
                .isEqualTo(ofOne);
    }
}
