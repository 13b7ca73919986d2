package io.github.careergraph.person;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of another organisation is not there, on no path, whatever he or she shows. */
@QuarkusTest
class OtherOrganisationTest {

    @Inject
    PeopleFixture fixture;

    private long foreign;
    private long edge;

    @BeforeEach
    void somebodyElsewhere() {
        fixture.clear();
        foreign = fixture.person("elsewhere", "foreign");
        long skill = fixture.skill("foreign");
        edge = fixture.personSkill(foreign, skill, 5);
        for (ProfilePart part : ProfilePart.values()) {
            fixture.audience(foreign, part, Audience.EVERYONE);
        }
        fixture.sql("insert into mentoring_offer (person_id, skill_id, hours_per_month) values (" + foreign + ", "
                + skill + ", 5)");
        // Connected once, and moved to another organisation since.
        fixture.sql("insert into connection (requester_id, addressee_id, kind, accepted_at) values ("
                + fixture.keyOf("curator") + ", " + foreign + ", 'FRIEND', now())");
    }

    @AfterEach
    void everythingAsBefore() {
        fixture.clear();
    }

    @Test
    void notByIdNorAsNode() {
        long education = fixture.insert(
                "insert into education (person_id, degree) values (:person, 'BSc') returning id",
                Map.of("person", foreign));
        for (String id : List.of(
                PeopleFixture.id(foreign),
                GlobalId.of(PersonSkill.TYPE, edge),
                GlobalId.of(Education.TYPE, education))) {
            assertThat(GraphQL.ask("curator", "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                            .getMap("data"))
                    .containsEntry("node", null);
        }
        assertThat(GraphQL.ask(
                                "admin",
                                "query($id: ID!) { person(id: $id) { id } }",
                                Map.of("id", PeopleFixture.id(foreign)))
                        .getMap("data"))
                .containsEntry("person", null);
    }

    @Test
    void notInListsFiltersAndCounts() {
        for (String filter :
                List.of("text: \"People foreign\"", "skill: \"people-foreign\"", "openToMentor: \"people-foreign\"")) {
            var found = GraphQL.ask(
                    "curator", "{ people(first: 5, filter: {" + filter + "}) { totalCount nodes { id } } }");
            assertThat(found.getInt("data.people.totalCount")).isZero();
            assertThat(found.getList("data.people.nodes")).isEmpty();
        }
    }

    @Test
    void notAmongConnections() {
        var mine = GraphQL.ask("curator", "{ me { connections(first: 5) { totalCount nodes { kind } } } }");
        assertThat(mine.getInt("data.me.connections.totalCount")).isZero();
        assertThat(mine.getList("data.me.connections.nodes")).isEmpty();
        fixture.sql("update connection set accepted_at = null where addressee_id = " + foreign);
        assertThat(GraphQL.ask("curator", "{ connectionRequests(direction: SENT, first: 5) { totalCount } }")
                        .getInt("data.connectionRequests.totalCount"))
                .isZero();
    }

    @Test
    void notToBeEndorsedOrAsked() {
        Map<String, String> arguments = Map.of("person", PeopleFixture.id(foreign));
        for (String mutation : List.of(
                "endorseSkill(input: {person: $person, skill: \"people-foreign\"}) { id }",
                "requestMentoring(input: {mentor: $person, skill: \"people-foreign\"}) { id }",
                "connect(input: {person: $person, kind: FRIEND}) { id }",
                "acceptConnection(person: $person) { id }")) {
            assertThat(GraphQL.errorCode("curator", "mutation($person: ID!) { " + mutation + " }", arguments))
                    .as(mutation)
                    .isEqualTo("NOT_FOUND");
        }
    }
}
