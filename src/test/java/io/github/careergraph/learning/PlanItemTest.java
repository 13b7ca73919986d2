package io.github.careergraph.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PlanItemTest extends PlanFixture {

    @Test
    void completedWithTheLastItemAndActiveAgain() {
        JsonPath plan = create("contributor", 1, 3);
        String first = plan.getString("data.createLearningPlan.items[0].id");
        String second = plan.getString("data.createLearningPlan.items[1].id");
        JsonPath half = GraphQL.ask("contributor", COMPLETE, Map.of("i", first));
        assertThat(half.getString("data.completePlanItem.status")).isEqualTo("ACTIVE");
        assertThat(half.getDouble("data.completePlanItem.progress")).isEqualTo(0.25);
        String doneAt = half.getString("data.completePlanItem.items[0].doneAt");
        assertThat(doneAt).isNotNull();
        assertThat(GraphQL.ask("contributor", COMPLETE, Map.of("i", first))
                        .getString("data.completePlanItem.items[0].doneAt"))
                .isEqualTo(doneAt);
        JsonPath whole = GraphQL.ask("contributor", COMPLETE, Map.of("i", second));
        assertThat(whole.getString("data.completePlanItem.status")).isEqualTo("COMPLETED");
        assertThat(whole.getDouble("data.completePlanItem.progress")).isEqualTo(1);
        JsonPath undone = GraphQL.ask("contributor", COMPLETE, Map.of("i", second, "d", false));
        assertThat(undone.getString("data.completePlanItem.status")).isEqualTo("ACTIVE");
        assertThat(undone.<Object>get("data.completePlanItem.items[1].doneAt")).isNull();
        String id = plan.getString("data.createLearningPlan.id");
        assertRefused(SAVE, Map.of("plan", id, "status", "COMPLETED"), "INVALID_INPUT", "input.status");
        assertThat(GraphQL.ask("contributor", REMOVE_ITEM, Map.of("i", second)).getString("data.removePlanItem.status"))
                .isEqualTo("COMPLETED");
        assertThat(GraphQL.ask(
                                "contributor",
                                ADD,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "plan",
                                                id,
                                                "item",
                                                Map.of("step", "NETWORK_INFLUENCE", "title", "More", "hours", 1))))
                        .getString("data.addPlanItem.status"))
                .isEqualTo("ACTIVE");
        GraphQL.ask("contributor", SAVE, Map.of("input", Map.of("plan", id, "status", "ABANDONED")));
        assertThat(GraphQL.ask("contributor", COMPLETE, Map.of("i", first)).getString("data.completePlanItem.status"))
                .isEqualTo("ABANDONED");
    }

    @Test
    void movedAndRemovedItemsLeaveNoGap() {
        JsonPath plan = create("contributor", 1, 2, 3, 4, 5);
        List<String> ids = plan.getList("data.createLearningPlan.items.id");
        assertThat(hours(GraphQL.ask("contributor", MOVE, Map.of("i", ids.get(0), "p", 4)), "movePlanItem"))
                .containsExactly(2.0, 3.0, 4.0, 1.0, 5.0);
        assertThat(hours(GraphQL.ask("contributor", MOVE, Map.of("i", ids.get(4), "p", 1)), "movePlanItem"))
                .containsExactly(5.0, 2.0, 3.0, 4.0, 1.0);
        assertThat(hours(GraphQL.ask("contributor", MOVE, Map.of("i", ids.get(1), "p", 2)), "movePlanItem"))
                .containsExactly(5.0, 2.0, 3.0, 4.0, 1.0);
        JsonPath removed = GraphQL.ask("contributor", REMOVE_ITEM, Map.of("i", ids.get(2)));
        assertThat(hours(removed, "removePlanItem")).containsExactly(5.0, 2.0, 4.0, 1.0);
        assertThat(removed.getList("data.removePlanItem.items.position")).containsExactly(1, 2, 3, 4);
        for (int position : List.of(0, 5, -1)) {
            assertThat(GraphQL.errorCode("contributor", MOVE, Map.of("i", ids.get(0), "p", position)))
                    .isEqualTo("INVALID_INPUT");
        }
        assertThat(GraphQL.errorCode("contributor", REMOVE_ITEM, Map.of("i", ids.get(2))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void ofManyEditsAtOnceNothingIsLostAndStaleOnesConflict() throws Exception {
        JsonPath plan = create("contributor", 1, 2, 3, 4);
        List<String> ids = plan.getList("data.createLearningPlan.items.id");
        int version = plan.getInt("data.createLearningPlan.version");
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<JsonPath>> stale = new ArrayList<>();
            List<Callable<JsonPath>> free = new ArrayList<>();
            for (String id : ids) {
                stale.add(() -> GraphQL.post("contributor", COMPLETE, Map.of("i", id, "v", version))
                        .jsonPath());
                free.add(() -> GraphQL.post("contributor", MOVE, Map.of("i", id, "p", 1))
                        .jsonPath());
            }
            assertThat(threads.invokeAll(stale).stream()
                            .map(Future::resultNow)
                            .map(answer -> String.valueOf(answer.getString("errors[0].extensions.code"))))
                    .containsExactlyInAnyOrder("null", "CONFLICT", "CONFLICT", "CONFLICT");
            assertThat(threads.invokeAll(free).stream()
                            .map(Future::resultNow)
                            .filter(answer -> answer.get("errors") != null))
                    .isEmpty();
        }
        JsonPath after = GraphQL.ask("contributor", READ, Map.of("id", plan.getString("data.createLearningPlan.id")));
        assertThat(after.getList("data.learningPlan.items.id")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(after.getList("data.learningPlan.items.position")).containsExactly(1, 2, 3, 4);
        assertThat(after.getList("data.learningPlan.items.doneAt").stream().filter(done -> done != null))
                .hasSize(1);
    }
}
