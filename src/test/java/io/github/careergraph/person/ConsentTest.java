package io.github.careergraph.person;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Everybody decides what is done with his or her data, and it is on record when and on which text. */
@QuarkusTest
class ConsentTest {

    private static final String CONSENTS =
            "{ me { consents { kind inForce currentWording decisions { given wording decidedAt } } } }";

    private static final String GIVE = "mutation($kind: ConsentKind!, $wording: String!) {"
            + " giveConsent(kind: $kind, wording: $wording) { id } }";

    private static final String WITHDRAW = "mutation($kind: ConsentKind!) { withdrawConsent(kind: $kind) { id } }";

    private static final String VIEW = "mutation { recordInteraction(target: \"skill:consent-skill\", kind: VIEW) }";

    private long me;

    @BeforeEach
    void aNewPerson() {
        Rows.run("delete from person where subject = 'newcomer'");
        me = Rows.me("newcomer");
        Rows.skill("consent-skill");
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from person where subject = 'newcomer'");
        Rows.run("delete from skill where slug = 'consent-skill'");
    }

    @Test
    void everythingIsInForceUntilItIsWithdrawn() {
        JsonPath consents = GraphQL.ask("newcomer", CONSENTS);
        assertThat(consents.getList("data.me.consents.kind")).containsExactly("PROFILING", "BEHAVIOUR", "EXTRACTION");
        assertThat(consents.getList("data.me.consents.inForce")).containsOnly(true);
        assertThat(consents.getList("data.me.consents.decisions")).containsOnly(List.of());
    }

    @Test
    void decisionsAreKeptWithTheirTextAndTime() {
        String wording = GraphQL.ask("newcomer", CONSENTS).getString("data.me.consents[1].currentWording");
        withdraw("BEHAVIOUR");
        withdraw("BEHAVIOUR");
        GraphQL.ask("newcomer", GIVE, Map.of("kind", "BEHAVIOUR", "wording", wording));
        JsonPath consents = GraphQL.ask("newcomer", CONSENTS);
        assertThat(consents.getBoolean("data.me.consents[1].inForce")).isTrue();
        assertThat(consents.getList("data.me.consents[1].decisions.given")).containsExactly(true, false);
        assertThat(consents.getList("data.me.consents[1].decisions.wording")).containsOnly(wording);
    }

    @Test
    void nobodyConsentsToATextThatIsNotThePresentOne() {
        assertThat(GraphQL.errorCode("newcomer", GIVE, Map.of("kind", "PROFILING", "wording", "1999-01")))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void nobodyElseSeesThem() {
        String ask = "query($id: ID!) { person(id: $id) { displayName consents { kind } } }";
        JsonPath seen = GraphQL.ask("admin", ask, Map.of("id", PeopleFixture.id(me)));
        assertThat(seen.getString("data.person.displayName")).isEqualTo("newcomer");
        assertThat(seen.getString("data.person.consents")).isNull();
    }

    @Test
    void decisionsCannotBeRewritten() {
        withdraw("EXTRACTION");
        for (String statement : List.of(
                "update consent set given = true where person_id = " + me,
                "delete from consent where person_id = " + me,
                "truncate consent")) {
            assertThatThrownBy(() -> Rows.run(statement)).rootCause().hasMessageContaining("only ever added");
        }
    }

    @Test
    void behaviourIsNotedNoMoreOnceThatIsWithdrawn() {
        assertThat(GraphQL.ask("newcomer", VIEW).getBoolean("data.recordInteraction"))
                .isTrue();
        assertThat(interactions()).isEqualTo(1);
        withdraw("BEHAVIOUR");
        assertThat(interactions()).isZero();
        assertThat(GraphQL.ask("newcomer", VIEW).getBoolean("data.recordInteraction"))
                .isFalse();
        assertThat(interactions()).isZero();
    }

    @Test
    void noDocumentIsReadOnceThatIsWithdrawn() {
        String read = "mutation { importProfile(input: {format: TEXT, text: \"Skills: Java\"}) { id } }";
        String draft = GraphQL.ask("newcomer", read).getString("data.importProfile.id");
        withdraw("EXTRACTION");
        assertThat(GraphQL.ask("newcomer", "query($id: ID!) { profileDraft(id: $id) { id } }", Map.of("id", draft))
                        .getString("data.profileDraft"))
                .isNull();
        assertThat(GraphQL.errorCode("newcomer", read, Map.of())).isEqualTo("FORBIDDEN");
        assertThat(Rows.ask(Long.class, "select count(*) from profile_draft where person_id = ?1", me))
                .containsExactly(0L);
    }

    private static void withdraw(String kind) {
        GraphQL.ask("newcomer", WITHDRAW, Map.of("kind", kind));
    }

    private long interactions() {
        return Rows.ask(Long.class, "select count(*) from interaction where person_id = ?1", me)
                .getFirst();
    }
}
