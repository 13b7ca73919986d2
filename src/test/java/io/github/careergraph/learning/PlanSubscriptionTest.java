package io.github.careergraph.learning;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;
import io.github.careergraph.Rows;
import io.github.careergraph.Statements;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.subscription.HastySubscriptions;
import io.github.careergraph.subscription.SocketClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever may see a plan hears of its progress, as long as that is so. */
@QuarkusTest
@TestProfile(HastySubscriptions.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class PlanSubscriptionTest {

    private static final String PLAN =
            "subscription($plan: ID!) { planProgressed(plan: $plan) { version progress items { title doneAt skill { slug } } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private String plan;
    private List<String> items;

    @BeforeEach
    void aPlan() {
        for (int i = 0; i < 3; i++) {
            Rows.skill("subscribed-" + i);
        }
        var created = GraphQL.ask(
                "contributor",
                "mutation($input: LearningPlanInput!) { createLearningPlan(input: $input) { id items { id } } }",
                Map.of(
                        "input",
                        Map.of(
                                "title",
                                "Subscribed plan",
                                "goal",
                                "VALUE",
                                "weeklyHours",
                                5,
                                "items",
                                List.of(item(0), item(1), item(2)))));
        plan = created.getString("data.createLearningPlan.id");
        items = created.getList("data.createLearningPlan.items.id");
    }

    @AfterEach
    void noPlan() {
        Rows.run("delete from learning_plan where title = 'Subscribed plan'");
        Rows.run("delete from skill where slug like 'subscribed-%'");
        share("ME");
    }

    /** Nothing that an earlier answer had read is told again. */
    @Test
    void tellsThePlanAsItIsAfterEachChange() {
        try (SocketClient client = subscriber("contributor")) {
            assertThat(progress(client)).isZero();
            complete(items.get(0));
            JsonNode first = progressed(client, 1 / 3.0);
            assertThat(first.path("items").path(0).path("doneAt").isNull()).isFalse();
            assertThat(first.path("items").path(1).path("doneAt").isNull()).isTrue();
            complete(items.get(1));
            complete(items.get(2));
            JsonNode last = progressed(client, 1);
            assertThat(last.path("items")).hasSize(3).allMatch(item -> !item.path("doneAt")
                    .isNull());
        }
    }

    /** Who is asking, the plan, its effort, its items, their skills: however many items it has. */
    @Test
    void anEventCostsOneStatementForALevel() {
        try (SocketClient client = subscriber("contributor")) {
            client.data();
            long key = GlobalId.keyOf(LearningPlan.TYPE, "id", plan);
            assertThat(Statements.during(() -> {
                        Rows.run("update learning_plan set weekly_hours = 6 where id = ?1", key);
                        client.data();
                    }))
                    .filteredOn(sql -> !sql.startsWith("update"))
                    .hasSize(5);
        }
    }

    @Test
    void anothersPlanIsNotFoundLikeOneThatIsNotThere() {
        try (SocketClient client = SocketClient.signedIn(endpoint, SocketClient.basic("newcomer"))) {
            client.subscribe("1", PLAN, Map.of("plan", plan));
            JsonNode hidden = client.next();
            client.subscribe("1", PLAN, Map.of("plan", GlobalId.of(LearningPlan.TYPE, 1L << 40)));
            JsonNode missing = client.next();
            assertThat(hidden.path("type").asText()).isEqualTo("error");
            assertThat(hidden.path("payload")
                            .path(0)
                            .path("extensions")
                            .path("code")
                            .asText())
                    .isEqualTo("NOT_FOUND");
            assertThat(hidden).isEqualTo(missing);
        }
    }

    @Test
    void endsForOthersWhenItIsNotShownToThemAnyMore() {
        share("ORGANISATION");
        try (SocketClient follower = subscriber("newcomer");
                SocketClient owner = subscriber("contributor")) {
            assertThat(progress(follower)).isZero();
            progress(owner);
            complete(items.get(0));
            assertThat(progress(follower)).isPositive();
            progress(owner);
            share("ME");
            complete(items.get(1));
            assertThat(progress(owner)).isPositive();
            assertThat(follower.error().path("code").asText()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void endsWhenThePlanIsRemoved() {
        try (SocketClient client = subscriber("contributor")) {
            client.data();
            GraphQL.ask("contributor", "mutation($plan: ID!) { removePlan(plan: $plan) }", Map.of("plan", plan));
            assertThat(client.error().path("code").asText()).isEqualTo("NOT_FOUND");
        }
    }

    private SocketClient subscriber(String user) {
        return SocketClient.signedIn(endpoint, SocketClient.basic(user)).subscribe("1", PLAN, Map.of("plan", plan));
    }

    /** The plan when it has come so far; two changes may be told as one, or one after the other. */
    private static JsonNode progressed(SocketClient client, double progress) {
        JsonNode told;
        do {
            told = client.data().path("planProgressed");
        } while (Math.abs(told.path("progress").asDouble() - progress) > 1e-9);
        return told;
    }

    private static double progress(SocketClient client) {
        return client.data().path("planProgressed").path("progress").asDouble();
    }

    private static Map<String, ?> item(int number) {
        return Map.of("step", "SKILL_LEARNING", "title", "Item " + number, "hours", 2, "skill", "subscribed-" + number);
    }

    private static void complete(String item) {
        GraphQL.ask(
                "contributor", "mutation($item: ID!) { completePlanItem(item: $item) { id } }", Map.of("item", item));
    }

    private static void share(String audience) {
        GraphQL.ask(
                "contributor",
                "mutation { setAudience(input: {part: LEARNING_PLANS, audience: " + audience + "}) { id } }");
    }
}
