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

/** A connection takes two; until both want it, it opens nothing. */
@QuarkusTest
class HandshakeTest {

    private static final String CONNECT = """
            mutation($person: ID!, $kind: ConnectionKind!) { connect(input: {person: $person, kind: $kind}) { id about } }
            """;
    private static final String ONE_ARGUMENT = "mutation($person: ID!) { %s(person: $person) %s }";
    private static final String ACCEPT = ONE_ARGUMENT.formatted("acceptConnection", "{ id about }");
    private static final String DECLINE = ONE_ARGUMENT.formatted("declineConnection", "");
    private static final String DISCONNECT = ONE_ARGUMENT.formatted("disconnect", "");
    private static final String MINE =
            "{ me { connections(first: 10) { totalCount nodes { kind since person { displayName } } } } }";
    private static final String REQUESTS = """
            query($d: RequestDirection) { connectionRequests(direction: $d, first: 10) {
              totalCount nodes { direction kind createdAt person { displayName } } } }
            """;

    @Inject
    PeopleFixture fixture;

    private String curator;
    private String manager;

    @BeforeEach
    void twoStrangers() {
        fixture.clear();
        curator = fixture.idOf("curator");
        manager = fixture.idOf("manager");
    }

    @AfterEach
    void everythingAsBefore() {
        fixture.clear();
    }

    @Test
    void aRequestOpensNothingAndItsAcceptanceDoes() {
        fixture.audience(fixture.keyOf("manager"), ProfilePart.ABOUT, Audience.CONNECTIONS);
        GraphQL.ask("manager", "mutation { saveMyProfile(input: {about: \"For friends\"}) { id } }");
        String read = "query($id: ID!) { person(id: $id) { about connections(first: 1) { totalCount } } }";
        assertThat(GraphQL.ask("curator", CONNECT, Map.of("person", manager, "kind", "MENTOR"))
                        .getString("data.connect.about"))
                .isNull();
        assertThat(GraphQL.ask("curator", read, Map.of("id", manager)).getMap("data.person"))
                .containsEntry("about", null)
                .containsEntry("connections", null);
        assertThat(GraphQL.ask("curator", MINE).getList("data.me.connections.nodes"))
                .isEmpty();
        var received = GraphQL.ask("manager", REQUESTS);
        assertThat(received.getInt("data.connectionRequests.totalCount")).isEqualTo(1);
        assertThat(received.getString("data.connectionRequests.nodes[0].person.displayName"))
                .isEqualTo("curator");
        assertThat(received.getString("data.connectionRequests.nodes[0].kind")).isEqualTo("MENTEE");
        assertThat(GraphQL.ask("curator", REQUESTS, Map.of("d", "SENT"))
                        .getString("data.connectionRequests.nodes[0].kind"))
                .isEqualTo("MENTOR");

        GraphQL.ask("manager", ACCEPT, Map.of("person", curator));
        assertThat(GraphQL.ask("curator", read, Map.of("id", manager)).getString("data.person.about"))
                .isEqualTo("For friends");
        assertThat(GraphQL.ask("curator", read, Map.of("id", manager)).getInt("data.person.connections.totalCount"))
                .isEqualTo(1);
        var mine = GraphQL.ask("curator", MINE);
        assertThat(mine.getInt("data.me.connections.totalCount")).isEqualTo(1);
        assertThat(mine.getString("data.me.connections.nodes[0].kind")).isEqualTo("MENTOR");
        assertThat(GraphQL.ask("manager", MINE).getString("data.me.connections.nodes[0].kind"))
                .isEqualTo("MENTEE");
        assertThat(GraphQL.ask("manager", REQUESTS).getList("data.connectionRequests.nodes"))
                .isEmpty();

        GraphQL.ask("manager", DISCONNECT, Map.of("person", curator));
        assertThat(GraphQL.ask("curator", read, Map.of("id", manager)).getMap("data.person"))
                .containsEntry("about", null);
        GraphQL.ask("manager", "mutation { saveMyProfile(input: {about: \"\"}) { id } }");
    }

    @Test
    void connectingBackAccepts() {
        GraphQL.ask("curator", CONNECT, Map.of("person", manager, "kind", "COLLEAGUE"));
        assertThat(GraphQL.errorCode("curator", CONNECT, Map.of("person", manager, "kind", "COLLEAGUE")))
                .isEqualTo("CONFLICT");
        // Something else than what was asked for is no acceptance.
        assertThat(GraphQL.errorCode("manager", CONNECT, Map.of("person", curator, "kind", "FRIEND")))
                .isEqualTo("CONFLICT");
        assertThat(GraphQL.ask("manager", MINE).getList("data.me.connections.nodes"))
                .isEmpty();
        GraphQL.ask("manager", CONNECT, Map.of("person", curator, "kind", "COLLEAGUE"));
        assertThat(GraphQL.ask("curator", MINE).getInt("data.me.connections.totalCount"))
                .isEqualTo(1);
        assertThat(GraphQL.errorCode("manager", CONNECT, Map.of("person", curator, "kind", "COLLEAGUE")))
                .isEqualTo("CONFLICT");
    }

    @Test
    void nobodyAcceptsForTheOther() {
        GraphQL.ask("curator", CONNECT, Map.of("person", manager, "kind", "COLLEAGUE"));
        assertThat(GraphQL.errorCode("curator", ACCEPT, Map.of("person", manager)))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("curator", DECLINE, Map.of("person", manager)))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("manager", DISCONNECT, Map.of("person", curator)))
                .isEqualTo("NOT_FOUND");
        GraphQL.ask("manager", DECLINE, Map.of("person", curator));
        assertThat(GraphQL.errorCode("manager", ACCEPT, Map.of("person", curator)))
                .isEqualTo("NOT_FOUND");
        GraphQL.ask("curator", CONNECT, Map.of("person", manager, "kind", "COLLEAGUE"));
        GraphQL.ask("curator", DISCONNECT, Map.of("person", manager));
        assertThat(GraphQL.ask("manager", REQUESTS).getList("data.connectionRequests.nodes"))
                .isEmpty();
    }

    @Test
    void badInputIsRefused() {
        assertThat(GraphQL.errorCode("curator", CONNECT, Map.of("person", curator, "kind", "FRIEND")))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode("curator", CONNECT, Map.of("person", "nonsense", "kind", "FRIEND")))
                .isEqualTo("INVALID_INPUT");
        long hidden = fixture.person("demo", "hidden");
        fixture.audience(hidden, ProfilePart.NAME, Audience.ME);
        for (long person : List.of(hidden, fixture.person("elsewhere", "foreign"), 999_999_999L)) {
            assertThat(GraphQL.errorCode(
                            "curator", CONNECT, Map.of("person", PeopleFixture.id(person), "kind", "FRIEND")))
                    .isEqualTo("NOT_FOUND");
            assertThat(GraphQL.errorCode("curator", ACCEPT, Map.of("person", PeopleFixture.id(person))))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void manyRequestsAtOnceMakeOneConnection() throws Exception {
        List<String> answers = AtOnce.answers(8, i -> GraphQL.post(
                        i % 2 == 0 ? "curator" : "manager",
                        CONNECT,
                        Map.of("person", i % 2 == 0 ? manager : curator, "kind", "COLLEAGUE"))
                .jsonPath()
                .getString("errors[0].extensions.code"));
        assertThat(answers.stream().filter(java.util.Objects::isNull)).hasSize(2);
        assertThat(answers.stream().filter("CONFLICT"::equals)).hasSize(6);
        assertThat(GraphQL.ask("curator", MINE).getInt("data.me.connections.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void aConnectionWithSomebodyWhoHidesIsNotThere() {
        long hub = fixture.person("demo", "hub");
        fixture.audience(hub, ProfilePart.CONNECTIONS, Audience.ORGANISATION);
        long hidden = fixture.person("demo", "hub hidden");
        fixture.audience(hidden, ProfilePart.NAME, Audience.CONNECTIONS);
        long foreign = fixture.person("elsewhere", "hub foreign");
        long open = fixture.person("demo", "hub open");
        for (long other : List.of(hidden, foreign, open)) {
            fixture.sql("insert into connection (requester_id, addressee_id, kind, accepted_at) values (" + hub + ", "
                    + other + ", 'MANAGER', now())");
        }
        var seen = GraphQL.ask(
                "curator",
                "query($id: ID!) { person(id: $id) { connections(first: 10) { totalCount nodes { kind person { displayName } } } } }",
                Map.of("id", PeopleFixture.id(hub)));
        assertThat(seen.getInt("data.person.connections.totalCount")).isEqualTo(1);
        assertThat(seen.getList("data.person.connections.nodes.person.displayName"))
                .containsExactly("People hub open");
    }

    @Test
    void pagesOfManyPeoplesConnectionsCostOneStatement() {
        String query = """
                { people(first: 100, filter: {text: "People hub"}) { nodes {
                    one: connections(first: 1) { nodes { person { displayName } } pageInfo { hasNextPage } }
                    more: connections(first: 3) { totalCount nodes { kind person { id } } } } } }
                """;
        hubs(0, 2);
        GraphQL.ask("curator", query);
        long ofFew = fixture.statements(() -> GraphQL.ask("curator", query));
        hubs(2, 20);
        assertThat(fixture.statements(() -> {
                    var answer = GraphQL.ask("curator", query);
                    assertThat(answer.getList("data.people.nodes")).hasSize(20);
                    assertThat(answer.getInt("data.people.nodes[3].more.totalCount"))
                            .isEqualTo(19);
                    assertThat(answer.getList("data.people.nodes[3].more.nodes"))
                            .hasSize(3);
                    return answer;
                }))
                .isEqualTo(ofFew);
    }

    /** Each is connected with all that were before. */
    private void hubs(int from, int to) {
        for (int i = from; i < to; i++) {
            long hub = fixture.person("demo", "hub " + i);
            fixture.audience(hub, ProfilePart.CONNECTIONS, Audience.ORGANISATION);
            fixture.sql("insert into connection (requester_id, addressee_id, kind, accepted_at) select id, " + hub
                    + ", 'COLLEAGUE', now() from person where display_name like 'People hub %' and id <> " + hub);
        }
    }
}
