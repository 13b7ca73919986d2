package io.github.careergraph.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.TestClock;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LearningPlanApiTest extends PlanFixture {

    @Test
    void createdWithItsItemsInOrder() {
        JsonPath plan = GraphQL.ask(
                "contributor",
                CREATE,
                Map.of(
                        "input",
                        input(Map.of(
                                "goal", "SKILLS",
                                "goalSkills", List.of(Map.of("skill", "plan-test-java", "level", 4)),
                                "start", "2024-01-01",
                                "deadline", "2024-06-30",
                                "items",
                                        List.of(
                                                Map.of(
                                                        "step",
                                                        "SKILL_LEARNING",
                                                        "resource",
                                                        "plan-test-course",
                                                        "weekFrom",
                                                        1,
                                                        "weekTo",
                                                        3),
                                                Map.of(
                                                        "step",
                                                        "BRAND_POSITIONING",
                                                        "title",
                                                        "Write about it",
                                                        "hours",
                                                        2.5,
                                                        "skill",
                                                        "plan-test-sql"))))));
        assertThat(plan.getString("data.createLearningPlan.owner.displayName")).isEqualTo("contributor");
        assertThat(plan.getString("data.createLearningPlan.start")).isEqualTo("2024-01-01");
        assertThat(plan.getString("data.createLearningPlan.deadline")).isEqualTo("2024-06-30");
        assertThat(plan.getInt("data.createLearningPlan.goalSkills[0].level")).isEqualTo(4);
        assertThat(plan.getList("data.createLearningPlan.items.title"))
                .containsExactly("Plan test course", "Write about it");
        assertThat(plan.getList("data.createLearningPlan.items.position")).containsExactly(1, 2);
        assertThat(plan.getDouble("data.createLearningPlan.hours")).isEqualTo(15);
        assertThat(plan.getDouble("data.createLearningPlan.progress")).isZero();
        assertThat(plan.getString("data.createLearningPlan.items[1].skill.slug"))
                .isEqualTo("plan-test-sql");
        assertThat(plan.getInt("data.createLearningPlan.items[0].weekTo")).isEqualTo(3);
        String id = plan.getString("data.createLearningPlan.id");
        assertThat(GraphQL.ask(
                                "contributor",
                                "query($id: ID!) { node(id: $id) { ... on LearningPlan { title } } }",
                                Map.of("id", id))
                        .getString("data.node.title"))
                .isEqualTo("Plan test");
        String byId = GlobalId.of(
                "LearningResource",
                Rows.ask(Long.class, "select id from learning_resource where slug = 'plan-test-course'")
                        .getFirst());
        assertThat(GraphQL.ask(
                                "contributor",
                                ADD,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "plan",
                                                id,
                                                "position",
                                                1,
                                                "item",
                                                Map.of("step", "SKILL_LEARNING", "resource", byId, "hours", 3))))
                        .getList("data.addPlanItem.items.hours"))
                .containsExactly(3.0, 12.5, 2.5);
    }

    @Test
    void withoutItemsThereIsNoProgress() {
        JsonPath plan = GraphQL.ask("contributor", CREATE, Map.of("input", input(Map.of())));
        assertThat(plan.<Object>get("data.createLearningPlan.progress")).isNull();
        assertThat(plan.getDouble("data.createLearningPlan.hours")).isZero();
        assertThat(plan.getString("data.createLearningPlan.start")).isEqualTo(TestClock.TODAY.toString());
        JsonPath occupation = GraphQL.ask(
                "contributor",
                CREATE,
                Map.of("input", input(Map.of("goal", "OCCUPATION", "goalOccupation", "plan-test-developer"))));
        assertThat(occupation.getString("data.createLearningPlan.goal")).isEqualTo("OCCUPATION");
    }

    @Test
    void aReviewComparesWhatWasPlannedWithWhatIsDone() {
        LocalDate start = TestClock.TODAY.minusDays(7);
        JsonPath plan = GraphQL.ask(
                "contributor",
                CREATE,
                Map.of(
                        "input",
                        input(Map.of(
                                "start", start.toString(),
                                "items",
                                        List.of(
                                                Map.of(
                                                        "step",
                                                        "SKILL_LEARNING",
                                                        "title",
                                                        "Now",
                                                        "hours",
                                                        4,
                                                        "weekFrom",
                                                        1),
                                                Map.of(
                                                        "step",
                                                        "SKILL_LEARNING",
                                                        "title",
                                                        "Later",
                                                        "hours",
                                                        8,
                                                        "weekFrom",
                                                        2,
                                                        "weekTo",
                                                        3))))));
        String id = plan.getString("data.createLearningPlan.id");
        Map<String, ?> review = Map.of("input", Map.of("plan", id, "learnt", "That it takes longer", "hours", 1.5));
        JsonPath behind = GraphQL.ask("contributor", REVIEW, review);
        assertThat(behind.getDouble("data.reviewPlan.plannedHours")).isEqualTo(4);
        assertThat(behind.getDouble("data.reviewPlan.ahead")).isEqualTo(-4);
        assertThat(behind.getDouble("data.reviewPlan.spentHours")).isEqualTo(1.5);
        GraphQL.ask("contributor", COMPLETE, Map.of("i", plan.getString("data.createLearningPlan.items[0].id")));
        assertThat(GraphQL.ask("contributor", REVIEW, review).getDouble("data.reviewPlan.ahead"))
                .isZero();
        JsonPath read = GraphQL.ask(
                "contributor",
                "query($id: ID!) { learningPlan(id: $id) { last: reviews(first: 1) { totalCount nodes { doneHours } pageInfo { hasNextPage } }"
                        + " all: reviews(first: 10) { nodes { doneHours } } } }",
                Map.of("id", id));
        assertThat(read.getInt("data.learningPlan.last.totalCount")).isEqualTo(2);
        assertThat(read.getList("data.learningPlan.last.nodes.doneHours")).containsExactly(4.0);
        assertThat(read.getList("data.learningPlan.all.nodes.doneHours")).containsExactly(4.0, 0.0);
        assertThat(GraphQL.errorCode("newcomer", REVIEW, review)).isEqualTo("NOT_FOUND");
        for (Map<String, ?> bad : List.of(
                Map.of("plan", id, "learnt", " ", "hours", 1),
                Map.of("plan", id, "learnt", "x".repeat(5_001), "hours", 1))) {
            assertRefused(REVIEW, bad, "INVALID_INPUT", "input.learnt");
        }
        assertRefused(REVIEW, Map.of("plan", id, "learnt", "x", "hours", -1), "INVALID_INPUT", "input.hours");
    }

    @Test
    void badInputIsRefusedAtItsField() {
        refuses("input.title", Map.of("title", ""));
        refuses("input.title", Map.of("title", "x".repeat(201)));
        refuses("input.weeklyHours", Map.of("weeklyHours", 0));
        refuses("input.weeklyHours", Map.of("weeklyHours", 81));
        refuses("input.start", Map.of("start", "+99999-01-01"));
        refuses("input.deadline", Map.of("start", "2024-02-02", "deadline", "2024-02-01"));
        refuses("input.goalOccupation", Map.of("goal", "OCCUPATION"));
        refuses("input.goalOccupation", Map.of("goal", "OCCUPATION", "goalOccupation", "no-such-occupation"));
        refuses("input.goalOccupation", Map.of("goal", "OCCUPATION", "goalOccupation", "\0"));
        refuses("input.goalOccupation", Map.of("goal", "VALUE", "goalOccupation", "plan-test-developer"));
        refuses("input.goalSkills", Map.of("goal", "SKILLS"));
        refuses("input.goalSkills", Map.of("goal", "VALUE", "goalSkills", List.of(Map.of("skill", "plan-test-sql"))));
        refuses(
                "input.goalSkills[0].skill",
                Map.of("goal", "SKILLS", "goalSkills", List.of(Map.of("skill", "no-such"))));
        refuses(
                "input.goalSkills[0].level",
                Map.of("goal", "SKILLS", "goalSkills", List.of(Map.of("skill", "plan-test-sql", "level", 0))));
        refusesItem("title", Map.of("title", "\0"));
        refusesItem("title", Map.of("title", "x".repeat(301)));
        refusesItem("hours", Map.of("hours", 0));
        refusesItem("hours", Map.of("hours", 5_001));
        refusesItem("skill", Map.of("skill", "no-such"));
        refusesItem("skill", Map.of("skill", "\0"));
        refusesItem("resource", Map.of("resource", "no-such"));
        refusesItem("resource", Map.of("resource", "\0"));
        refusesItem("resource", Map.of("resource", GlobalId.of("Person", 1)));
        refusesItem("resource", Map.of("resource", GlobalId.of("LearningResource", 999_999_999L)));
        refusesItem("weekFrom", Map.of("weekFrom", 0));
        refusesItem("weekTo", Map.of("weekTo", 3));
        refusesItem("weekTo", Map.of("weekFrom", 4, "weekTo", 3));
        refuses("input.items", Map.of("items", items(201)));
        String full = GraphQL.ask("contributor", CREATE, Map.of("input", input(Map.of("items", items(200)))))
                .getString("data.createLearningPlan.id");
        assertRefused(ADD, Map.of("plan", full, "item", items(1).getFirst()), "LIMIT_EXCEEDED", "input.plan");
        for (String id : List.of("", "x", GlobalId.of("Person", 1))) {
            assertRefused(SAVE, Map.of("plan", id), "INVALID_INPUT", "input.plan");
            assertThat(GraphQL.errorCode("contributor", COMPLETE, Map.of("i", id)))
                    .isEqualTo("INVALID_INPUT");
        }
        assertRefused(SAVE, Map.of("plan", GlobalId.of("LearningPlan", 999_999_999L)), "NOT_FOUND", "input.plan");
        for (int first : List.of(0, 101, -1)) {
            assertThat(GraphQL.errorCode(
                            "contributor",
                            "query($f: Int!) { me { learningPlans(first: $f) { totalCount } } }",
                            Map.of("f", first)))
                    .isEqualTo("INVALID_INPUT");
        }
    }
}
