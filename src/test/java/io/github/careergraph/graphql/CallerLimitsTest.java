package io.github.careergraph.graphql;

import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Each test asks with an account of its own: what one has used up is used up. */
@QuarkusTest
@TestProfile(Stingy.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class CallerLimitsTest {

    /** 1 + 100 × (1 + 1) + 1 objects. */
    private static final String HUNDRED_SKILLS = "{ skills(first: 100) { nodes { slug } } }";

    /** 1 + 100 × (1 + 10 × (1 + 10 × (1 + 10))) objects: 112,101, three quarters of what there is in a minute. */
    private static final String LARGE =
            "{ skills(first: 100) { nodes { slug broader { slug broader { slug broader { slug } } } } } }";

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndNobodyElseIsRefused() {
        for (int i = 0; i < Stingy.REQUESTS; i++) {
            assertThat(GraphQL.post("newcomer", "{ __typename }", Map.of()).statusCode())
                    .isEqualTo(200);
        }
        Response refused = GraphQL.post("newcomer", "{ __typename }", Map.of());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.jsonPath().getMap("errors[0].extensions"))
                .isEqualTo(Map.of("code", "LIMIT_EXCEEDED", "limit", "rate", "retryAfter", 1));
        assertThat(refused.jsonPath().getMap("")).containsOnlyKeys("errors");
        assertThat(GraphQL.post("admin", "{ __typename }", Map.of()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoAsksForTooMuchIsToldWhatItCostsAndWhatIsLeft() {
        JsonPath first = GraphQL.ask("contributor", LARGE);
        int cost = first.getInt("extensions.cost.requested");
        assertThat(cost).isGreaterThan(Stingy.COST / 2);
        assertThat(first.getInt("extensions.cost.maximum")).isEqualTo(150_000);
        assertThat(first.getInt("extensions.cost.remaining")).isEqualTo(Stingy.COST - cost);

        Response refused = GraphQL.post("contributor", LARGE, Map.of());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        JsonPath answer = refused.jsonPath();
        assertThat(answer.getString("data")).isNull();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.getString("errors[0].extensions.limit")).isEqualTo("cost-rate");
        assertThat(answer.getInt("extensions.cost.requested")).isEqualTo(cost);
        assertThat(answer.getInt("extensions.cost.remaining")).isEqualTo(Stingy.COST - cost);

        assertThat(GraphQL.ask("contributor", HUNDRED_SKILLS).getInt("extensions.cost.remaining"))
                .as("what is left is enough for less")
                .isLessThan(Stingy.COST - cost);
    }

    @Test
    void whatIsTooMuchForOneRequestCostsNothing() {
        Response refused = GraphQL.post("manager", LARGE.replace("{ slug }", "{ slug broader { slug } }"), Map.of());

        assertThat(refused.jsonPath().getString("errors[0].extensions.limit")).isEqualTo("complexity");
        assertThat(refused.jsonPath().getInt("extensions.cost.requested")).isGreaterThan(150_000);
        assertThat(refused.jsonPath().getInt("extensions.cost.remaining")).isEqualTo(Stingy.COST);
    }

    @Test
    void whoIsNotSignedInIsRefusedMoreCheaplyTheMoreHeAsks() {
        for (int i = 0; i < Stingy.STRANGERS; i++) {
            assertThat(GraphQL.post(null, "{ __typename }", Map.of()).statusCode())
                    .isEqualTo(401);
        }
        Response refused = GraphQL.post(null, "{ __typename }", Map.of());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(refused.jsonPath().getString("errors[0].extensions.limit")).isEqualTo("rate");
        assertThat(GraphQL.post("curator", "{ __typename }", Map.of()).statusCode())
                .as("an account, from the same address")
                .isEqualTo(200);
    }
}
