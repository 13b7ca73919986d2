package io.github.careergraph.person;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PersonApiTest {

    private static final String SET = "mutation($input: AudienceInput!) { setAudience(input: $input) { id } }";

    @AfterEach
    void everythingAsBefore() {
        for (String part : List.of("NAME", "HEADLINE")) {
            GraphQL.ask("contributor", SET, Map.of("input", Map.of("part", part, "audience", "ORGANISATION")));
        }
    }

    @Test
    void nobodySeesAnything() {
        assertThat(GraphQL.post(null, "{ me { id } }", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void anAccountIsEnteredAtFirstSightAndStaysTheSame() {
        String first = GraphQL.ask("manager", "{ me { id displayName } }").getString("data.me.id");
        assertThat(GraphQL.ask("manager", "{ me { id } }").getString("data.me.id"))
                .isEqualTo(first);
        assertThat(GraphQL.ask("admin", "{ me { id } }").getString("data.me.id"))
                .isNotEqualTo(first);
    }

    @Test
    void aPartThatIsNotForTheCallerIsNull() {
        String id = GraphQL.ask(
                        "contributor",
                        "mutation { saveMyProfile(input: {headline: \"Writes code\", email: \"c@example.org\"}) { id email } }")
                .getString("data.saveMyProfile.id");
        String query = "query($id: ID!) { person(id: $id) { displayName headline email weeklyHours } }";
        var seen = GraphQL.ask("manager", query, Map.of("id", id));
        assertThat(seen.getString("data.person.headline")).isEqualTo("Writes code");
        assertThat(seen.getString("data.person.email")).isNull();
        GraphQL.ask("contributor", SET, Map.of("input", Map.of("part", "HEADLINE", "audience", "ME")));
        assertThat(GraphQL.ask("manager", query, Map.of("id", id)).getString("data.person.headline"))
                .isNull();
        assertThat(GraphQL.ask("contributor", query, Map.of("id", id)).getString("data.person.email"))
                .isEqualTo("c@example.org");
    }

    @Test
    void whoHidesTheNameIsNotThere() {
        String id = GraphQL.ask("contributor", "{ me { id displayName } }").getString("data.me.id");
        GraphQL.ask("contributor", SET, Map.of("input", Map.of("part", "NAME", "audience", "ME")));
        assertThat(GraphQL.ask(
                                "manager",
                                "query($id: ID!) { person(id: $id) { id } node(id: $id) { id } }",
                                Map.of("id", id))
                        .getMap("data"))
                .containsEntry("person", null)
                .containsEntry("node", null);
        assertThat(GraphQL.ask(
                                "manager",
                                "{ people(first: 100, filter: {text: \"contrib\"}) { totalCount nodes { id } } }")
                        .getInt("data.people.totalCount"))
                .isZero();
    }

    @Test
    void concurrentEditsConflict() {
        int version = GraphQL.ask("contributor", "mutation { saveMyProfile(input: {about: \"One\"}) { version } }")
                .getInt("data.saveMyProfile.version");
        String save =
                "mutation($v: Int!, $about: String!) { saveMyProfile(input: {version: $v, about: $about}) { version about } }";
        GraphQL.ask("contributor", save, Map.of("v", version, "about", "Two"));
        assertThat(GraphQL.errorCode("contributor", save, Map.of("v", version, "about", "Three")))
                .isEqualTo("CONFLICT");
        assertThat(GraphQL.ask("contributor", "{ me { about } }").getString("data.me.about"))
                .isEqualTo("Two");
    }

    @Test
    void peopleInPages() {
        GraphQL.ask("contributor", "{ me { id } }");
        GraphQL.ask("newcomer", "{ me { id } }");
        for (String order : List.of("NAME", "NEWEST")) {
            String query = "query($after: String) { people(first: 1, orderBy: " + order
                    + ", after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";
            var one = GraphQL.ask("manager", query);
            var two = GraphQL.ask("manager", query, Map.of("after", one.getString("data.people.pageInfo.endCursor")));
            assertThat(two.getString("data.people.nodes[0].id")).isNotEqualTo(one.getString("data.people.nodes[0].id"));
        }
    }
}
