package io.github.careergraph.person;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

/** What people aim at, and who sees it. */
@QuarkusTest
class GoalsTest {

    @Inject
    PeopleFixture fixture;

    @BeforeEach
    void twoSkillsAndAnOccupation() {
        fixture.clear();
        fixture.skill("b");
        fixture.skill("a");
        fixture.sql("delete from occupation where slug = 'people-occupation'");
        fixture.sql("insert into occupation (slug) values ('people-occupation')");
    }

    @AfterEach
    void everythingAsBefore() {
        fixture.clear();
        fixture.sql("delete from occupation where slug = 'people-occupation'");
    }

    @Test
    void interestsAreForThoseWhoMaySeeGoals() {
        GraphQL.ask(
                "newcomer",
                "mutation { saveMyProfile(input: {interests: [\"people-b\", \"people-a\"], targetOccupation: \"people-occupation\"}) { id } }");
        String read = "query($id: ID!) { person(id: $id) { interests { slug label } }"
                + " people(first: 9, filter: {targetOccupation: \"people-occupation\"}) { totalCount nodes { displayName } } }";
        Map<String, String> id = Map.of("id", fixture.idOf("newcomer"));
        var own = GraphQL.ask("newcomer", read, id);
        assertThat(own.getList("data.person.interests.slug")).containsExactly("people-a", "people-b");
        assertThat(own.getInt("data.people.totalCount")).isEqualTo(1);
        var others = GraphQL.ask("manager", read, id);
        assertThat(others.getMap("data.person")).containsEntry("interests", null);
        assertThat(others.getInt("data.people.totalCount")).isZero();
        fixture.audience(fixture.keyOf("newcomer"), ProfilePart.GOALS, Audience.ORGANISATION);
        assertThat(GraphQL.ask("manager", read, id).getInt("data.people.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void audiencesAreForTheirOwnerAlone() {
        fixture.audience(fixture.keyOf("newcomer"), ProfilePart.VALUE, Audience.CONNECTIONS);
        var own = GraphQL.ask("newcomer", "{ me { audiences { part audience } } }");
        assertThat(own.getList("data.me.audiences")).hasSize(ProfilePart.values().length);
        assertThat(own.getString("data.me.audiences.find { it.part == 'VALUE' }.audience"))
                .isEqualTo("CONNECTIONS");
        assertThat(own.getString("data.me.audiences.find { it.part == 'CONTACT' }.audience"))
                .isEqualTo("ME");
        assertThat(GraphQL.ask(
                                "manager",
                                "query($id: ID!) { person(id: $id) { audiences { part } } }",
                                Map.of("id", fixture.idOf("newcomer")))
                        .getMap("data.person"))
                .containsEntry("audiences", null);
    }

    @Test
    void badFiltersAreRefused() {
        for (String filter : new String[] {
            "minimumLevel: 3",
            "skill: \"people-a\", minimumLevel: 6",
            "text: \" \"",
            "text: \"a\\u0000b\"",
            "skill: \"a\\u0000b\"",
            "openToMentor: \"a\\u0000b\"",
            "targetOccupation: \"a\\u0000b\""
        }) {
            assertThat(GraphQL.errorCode(
                            "manager", "{ people(first: 1, filter: {" + filter + "}) { totalCount } }", Map.of()))
                    .as(filter)
                    .isEqualTo("INVALID_INPUT");
        }
        assertThat(GraphQL.errorCode(
                        "manager", "mutation { saveMyProfile(input: {interests: [\"a\\u0000b\"]}) { id } }", Map.of()))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.ask("manager", "{ people(first: 1, filter: {openToMentor: \"no-such\"}) { totalCount } }")
                        .getInt("data.people.totalCount"))
                .isZero();
    }
}
