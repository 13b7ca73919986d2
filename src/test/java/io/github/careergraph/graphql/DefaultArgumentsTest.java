package io.github.careergraph.graphql;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class DefaultArgumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($v: ProjectOrder) { projects(first: 1, orderBy: $v) { totalCount } }",
                "query ($v: PersonOrder) { people(first: 1, orderBy: $v) { totalCount } }",
                "query ($v: PersonSkillOrder) { me { skills(first: 1, orderBy: $v) { totalCount } } }",
                "query ($v: RequestDirection) { connectionRequests(first: 1, direction: $v) { totalCount } }",
                "query ($v: ValueModel) { me { marketValue(model: $v) { model } } }",
                "query ($v: String) { skills(first: 1) { nodes { label(language: $v) } } }",
                "query ($v: Int) { skills(first: 1) { nodes { aliases(first: $v) } } }",
            })
    void nullMeansWhatLeavingOutMeans(String query) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("v", null);
        Map<?, ?> data = GraphQL.ask("newcomer", query, variables).getMap("data");

        assertThat(data).isEqualTo(GraphQL.ask("newcomer", query, Map.of()).getMap("data"));
    }

    @Test
    void nullIsNoReasonForAMutationToFail() {
        for (String mutation : new String[] {
            "verifyActivity(activity: \"QWN0aXZpdHk6MQ\", verified: null) { id }",
            "confirmMembership(membership: \"UHJvamVjdE1lbWJlcnNoaXA6MQ\", confirmed: null) { id }",
            "completePlanItem(item: \"TGVhcm5pbmdQbGFuSXRlbTox\", done: null) { id }",
        }) {
            assertThat(GraphQL.errorCode("newcomer", "mutation { " + mutation + " }", Map.of()))
                    .as(mutation)
                    .isIn("NOT_FOUND", "FORBIDDEN", "INVALID_INPUT");
        }
    }
}
