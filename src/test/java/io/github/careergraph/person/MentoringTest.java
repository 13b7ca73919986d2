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

/** Who knows something offers it; who wants it asks; who offers it answers. */
@QuarkusTest
class MentoringTest {

    private static final String OFFER = """
            mutation($skill: String!, $hours: Int!) { offerMentoring(input: {skill: $skill, hoursPerMonth: $hours}) {
              hoursPerMonth since skill { slug } } }
            """;
    private static final String REQUEST = """
            mutation($mentor: ID!, $skill: String!, $message: String) {
              requestMentoring(input: {mentor: $mentor, skill: $skill, message: $message}) {
                id status message skill { slug } mentor { displayName } mentee { displayName } } }
            """;
    private static final String ANSWER = """
            mutation($request: ID!, $accept: Boolean!) { answerMentoring(input: {request: $request, accept: $accept}) { status } }
            """;
    private static final String REQUESTS = """
            query($d: RequestDirection, $first: Int!, $after: String) { mentoringRequests(direction: $d, first: $first, after: $after) {
              totalCount nodes { id status mentee { displayName } mentor { displayName } } pageInfo { hasNextPage endCursor } } }
            """;

    @Inject
    PeopleFixture fixture;

    private String curator;

    @BeforeEach
    void aMentor() {
        fixture.clear();
        curator = fixture.idOf("curator");
        fixture.personSkill(fixture.keyOf("curator"), fixture.skill("sql"), 4);
        fixture.skill("other");
    }

    @AfterEach
    void everythingAsBefore() {
        fixture.clear();
    }

    private Map<String, Object> ask(String skill) {
        return Map.of("mentor", curator, "skill", skill, "message", "Please");
    }

    @Test
    void anOfferIsFoundAskedForAndAnswered() {
        GraphQL.ask("curator", OFFER, Map.of("skill", "people-sql", "hours", 4));
        var offer = GraphQL.ask("curator", OFFER, Map.of("skill", "people-sql", "hours", 6));
        assertThat(offer.getInt("data.offerMentoring.hoursPerMonth")).isEqualTo(6);
        assertThat(GraphQL.ask(
                                "newcomer",
                                "{ people(first: 5, filter: {openToMentor: \"people-sql\"}) { totalCount nodes { displayName mentoringOffers { hoursPerMonth skill { slug } } } } }")
                        .getList("data.people.nodes[0].mentoringOffers.skill.slug"))
                .containsExactly("people-sql");

        var made = GraphQL.ask("newcomer", REQUEST, ask("people-sql"));
        assertThat(made.getString("data.requestMentoring.status")).isEqualTo("OPEN");
        assertThat(made.getString("data.requestMentoring.mentor.displayName")).isEqualTo("curator");
        assertThat(GraphQL.errorCode("newcomer", REQUEST, ask("people-sql"))).isEqualTo("CONFLICT");
        String id = made.getString("data.requestMentoring.id");
        assertThat(GraphQL.ask("curator", REQUESTS, Map.of("first", 5))
                        .getList("data.mentoringRequests.nodes.mentee.displayName"))
                .containsExactly("newcomer");
        for (String other : List.of("newcomer", "manager")) {
            assertThat(GraphQL.errorCode(other, ANSWER, Map.of("request", id, "accept", true)))
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(GraphQL.ask("curator", ANSWER, Map.of("request", id, "accept", true))
                        .getString("data.answerMentoring.status"))
                .isEqualTo("ACCEPTED");
        assertThat(GraphQL.errorCode("curator", ANSWER, Map.of("request", id, "accept", false)))
                .isEqualTo("CONFLICT");
        assertThat(GraphQL.ask("newcomer", REQUESTS, Map.of("d", "SENT", "first", 5))
                        .getString("data.mentoringRequests.nodes[0].status"))
                .isEqualTo("ACCEPTED");
        assertThat(GraphQL.ask("manager", REQUESTS, Map.of("d", "SENT", "first", 5))
                        .getInt("data.mentoringRequests.totalCount"))
                .isZero();
    }

    @Test
    void whoIsNotThereOrHidesAnswersAlike() {
        GraphQL.ask("curator", OFFER, Map.of("skill", "people-sql", "hours", 4));
        fixture.audience(fixture.keyOf("curator"), ProfilePart.SKILLS, Audience.ME);
        for (var asked : List.of(
                ask("people-sql"),
                ask("people-other"),
                ask("people\0sql"),
                Map.of("mentor", PeopleFixture.id(999_999_999), "skill", "people-sql"))) {
            assertThat(GraphQL.errorCode("newcomer", REQUEST, asked)).isEqualTo("NOT_FOUND");
        }
        assertThat(GraphQL.ask(
                                "newcomer",
                                "query($id: ID!) { person(id: $id) { mentoringOffers { since } } people(first: 5, filter: {openToMentor: \"people-sql\"}) { totalCount } }",
                                Map.of("id", curator))
                        .getMap("data.person"))
                .containsEntry("mentoringOffers", null);
        assertThat(GraphQL.ask(
                                "newcomer",
                                "{ people(first: 5, filter: {openToMentor: \"people-sql\"}) { totalCount } }")
                        .getInt("data.people.totalCount"))
                .isZero();
    }

    @Test
    void badInputIsRefused() {
        for (int hours : List.of(0, 161, -5)) {
            assertThat(GraphQL.errorCode("curator", OFFER, Map.of("skill", "people-sql", "hours", hours)))
                    .isEqualTo("INVALID_INPUT");
        }
        assertThat(GraphQL.errorCode("curator", OFFER, Map.of("skill", "people-other", "hours", 4)))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode("curator", OFFER, Map.of("skill", "people-unknown", "hours", 4)))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("curator", REQUEST, ask("people-sql"))).isEqualTo("INVALID_INPUT");
        GraphQL.ask("curator", OFFER, Map.of("skill", "people-sql", "hours", 4));
        assertThat(GraphQL.errorCode(
                        "newcomer",
                        REQUEST,
                        Map.of("mentor", curator, "skill", "people-sql", "message", "x".repeat(2001))))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode("curator", ANSWER, Map.of("request", curator, "accept", true)))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void withdrawnOffersTakeTheirRequestsAlong() {
        GraphQL.ask("curator", OFFER, Map.of("skill", "people-sql", "hours", 4));
        String id = GraphQL.ask("newcomer", REQUEST, ask("people-sql")).getString("data.requestMentoring.id");
        String withdrawRequest = "mutation($r: ID!) { withdrawMentoringRequest(request: $r) }";
        assertThat(GraphQL.errorCode("curator", withdrawRequest, Map.of("r", id)))
                .isEqualTo("NOT_FOUND");
        GraphQL.ask("newcomer", withdrawRequest, Map.of("r", id));
        GraphQL.ask("newcomer", REQUEST, ask("people-sql"));
        String withdraw = "mutation { withdrawMentoring(skill: \"people-sql\") { mentoringOffers { since } } }";
        assertThat(GraphQL.ask("curator", withdraw).getList("data.withdrawMentoring.mentoringOffers"))
                .isEmpty();
        assertThat(GraphQL.errorCode("curator", withdraw, Map.of())).isEqualTo("NOT_FOUND");
        assertThat(GraphQL.ask("newcomer", REQUESTS, Map.of("d", "SENT", "first", 5))
                        .getInt("data.mentoringRequests.totalCount"))
                .isZero();
    }

    @Test
    void nobodyAcceptsMoreThanIsOffered() {
        GraphQL.ask("curator", OFFER, Map.of("skill", "people-sql", "hours", 5));
        String request =
                "mutation($mentor: ID!, $hours: Int) { requestMentoring(input: {mentor: $mentor, skill: \"people-sql\", hoursPerMonth: $hours}) { id hoursPerMonth } }";
        var first = GraphQL.ask("newcomer", request, Map.of("mentor", curator, "hours", 4));
        assertThat(first.getInt("data.requestMentoring.hoursPerMonth")).isEqualTo(4);
        var second = GraphQL.ask("manager", request, Map.of("mentor", curator));
        assertThat(second.getInt("data.requestMentoring.hoursPerMonth")).isEqualTo(2);
        for (int hours : List.of(0, -1, 6)) {
            assertThat(GraphQL.errorCode("admin", request, Map.of("mentor", curator, "hours", hours)))
                    .isEqualTo("INVALID_INPUT");
        }
        String left = "query($id: ID!) { person(id: $id) { mentoringOffers { hoursPerMonth hoursLeftPerMonth } } }";
        assertThat(GraphQL.ask("manager", left, Map.of("id", curator))
                        .getInt("data.person.mentoringOffers[0].hoursLeftPerMonth"))
                .isEqualTo(5);
        String newcomers = first.getString("data.requestMentoring.id");
        String managers = second.getString("data.requestMentoring.id");
        GraphQL.ask("curator", ANSWER, Map.of("request", newcomers, "accept", true));
        assertThat(GraphQL.ask("manager", left, Map.of("id", curator))
                        .getInt("data.person.mentoringOffers[0].hoursLeftPerMonth"))
                .isEqualTo(1);
        assertThat(GraphQL.errorCode("curator", ANSWER, Map.of("request", managers, "accept", true)))
                .isEqualTo("CONFLICT");
        GraphQL.ask("newcomer", "mutation($r: ID!) { withdrawMentoringRequest(request: $r) }", Map.of("r", newcomers));
        assertThat(GraphQL.ask("curator", ANSWER, Map.of("request", managers, "accept", true))
                        .getString("data.answerMentoring.status"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void requestsComeInPages() {
        GraphQL.ask("curator", OFFER, Map.of("skill", "people-sql", "hours", 4));
        for (String mentee : List.of("newcomer", "manager", "contributor")) {
            GraphQL.ask(mentee, REQUEST, ask("people-sql"));
        }
        var one = GraphQL.ask("curator", REQUESTS, Map.of("first", 2));
        assertThat(one.getInt("data.mentoringRequests.totalCount")).isEqualTo(3);
        String after = one.getString("data.mentoringRequests.pageInfo.endCursor");
        GraphQL.ask("admin", REQUEST, ask("people-sql"));
        var two = GraphQL.ask("curator", REQUESTS, Map.of("first", 2, "after", after));
        assertThat(two.getList("data.mentoringRequests.nodes.mentee.displayName"))
                .containsExactly("newcomer");
        assertThat(GraphQL.errorCode("curator", REQUESTS, Map.of("first", 2, "after", after, "d", "SENT")))
                .isEqualTo("INVALID_INPUT");
    }
}
