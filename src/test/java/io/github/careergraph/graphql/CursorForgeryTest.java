package io.github.careergraph.graphql;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;
import io.github.careergraph.Rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Cursors are no secret and are not signed: whatever a caller makes of one shows nothing that a list does not. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class CursorForgeryTest {

    private static final String PEOPLE =
            "query ($a: String) { people(first: 2, after: $a) { nodes { displayName } pageInfo { endCursor } } }";
    private static final String SKILLS =
            "query ($a: String) { skills(first: 2, after: $a, filter: {text: \"java\"}) { nodes { slug } pageInfo { endCursor } } }";

    private final List<Long> people = new ArrayList<>();

    @BeforeEach
    void peopleOfTwoOrganisations() {
        for (String name : List.of("Forgery 1", "Forgery 2", "Forgery 3")) {
            people.add(Rows.person("demo", name));
            people.add(Rows.person("elsewhere", "Secret " + name));
        }
    }

    @AfterEach
    void forget() {
        people.forEach(person -> Rows.run("delete from person where id = ?1", person));
    }

    @Test
    void everyBitFlippedIsRefusedOrShowsWhatTheListShows() {
        for (String list : List.of(PEOPLE, SKILLS)) {
            byte[] cursor = Base64.getUrlDecoder().decode(endCursor(list));
            for (int bit = 0; bit < cursor.length * 8; bit++) {
                byte[] flipped = cursor.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertHarmless(list, Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
            }
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThat(GraphQL.errorCode("newcomer", SKILLS, Map.of("a", endCursor(PEOPLE))))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode("newcomer", PEOPLE, Map.of("a", endCursor(SKILLS))))
                .isEqualTo("INVALID_INPUT");
        assertThat(GraphQL.errorCode(
                        "newcomer",
                        PEOPLE.replace("after: $a", "after: $a, orderBy: NEWEST"),
                        Map.of("a", endCursor(PEOPLE))))
                .as("of another order")
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void keysThatNoRowHasAreRefusedOrLeadNowhere() {
        String[] keys = {
            "0",
            "-1",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "1e400",
            "NaN",
            "Infinity",
            "' or true --",
            "x".repeat(2_000),
            "null",
            "+1",
            "0x10",
            " 1"
        };
        for (String one : keys) {
            for (String other : keys) {
                assertHarmless(PEOPLE, Cursor.at("people:NAME", one, other).encoded());
                assertHarmless(SKILLS, Cursor.at("skills:SCORE", one, other).encoded());
                assertHarmless(
                        PEOPLE.replace("after: $a", "after: $a, orderBy: NEWEST"),
                        Cursor.at("people:NEWEST", one, other).encoded());
            }
        }
        for (String instant : List.of("-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z")) {
            assertHarmless(
                    PEOPLE.replace("after: $a", "after: $a, orderBy: NEWEST"),
                    Cursor.at("people:NEWEST", instant, "1").encoded());
        }
    }

    private static String endCursor(String list) {
        return GraphQL.ask("newcomer", list).getMap("data").values().stream()
                .map(connection -> ((Map<?, ?>) connection).get("pageInfo"))
                .map(info -> (String) ((Map<?, ?>) info).get("endCursor"))
                .findAny()
                .orElseThrow();
    }

    private static void assertHarmless(String list, String cursor) {
        Response answer = GraphQL.post("newcomer", list, Map.of("a", cursor));
        String said = new String(Base64.getUrlDecoder().decode(cursor), UTF_8) + ": " + answer.asString();
        assertThat(answer.statusCode()).as(said).isEqualTo(200);
        List<String> codes = answer.jsonPath().getList("errors.extensions.code");
        assertThat(codes == null ? List.of() : codes).as(said).isSubsetOf("INVALID_INPUT");
        assertThat(answer.asString()).doesNotContain("Secret");
    }
}
