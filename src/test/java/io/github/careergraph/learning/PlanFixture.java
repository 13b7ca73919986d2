package io.github.careergraph.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Learning plans that tests make, with what they ask of them, and nothing of it left behind. */
abstract class PlanFixture {

    static final String PLAN = " id version title goal weeklyHours start deadline status progress hours doneHours"
            + " followerCount owner { displayName } goalSkills { level skill { slug } }"
            + " items { id position step title hours weekFrom weekTo doneAt skill { slug } } ";
    static final String CREATE =
            "mutation($input: LearningPlanInput!) { createLearningPlan(input: $input) {" + PLAN + "} }";
    static final String READ = "query($id: ID!) { learningPlan(id: $id) {" + PLAN + "} }";
    static final String COMPLETE =
            "mutation($i: ID!, $d: Boolean, $v: Int) { completePlanItem(item: $i, done: $d, version: $v) {" + PLAN
                    + "} }";
    static final String MOVE =
            "mutation($i: ID!, $p: Int!, $v: Int) { movePlanItem(item: $i, position: $p, version: $v) {" + PLAN + "} }";
    static final String REMOVE_ITEM =
            "mutation($i: ID!, $v: Int) { removePlanItem(item: $i, version: $v) {" + PLAN + "} }";
    static final String ADD = "mutation($input: AddPlanItemInput!) { addPlanItem(input: $input) {" + PLAN + "} }";
    static final String SAVE = "mutation($input: SavePlanInput!) { savePlan(input: $input) {" + PLAN + "} }";
    static final String REVIEW = "mutation($input: ReviewPlanInput!) { reviewPlan(input: $input) {"
            + " learnt spentHours plannedHours doneHours totalHours ahead reviewedAt } }";

    @BeforeEach
    void taxonomy() {
        Rows.skill("plan-test-java");
        Rows.skill("plan-test-sql");
        Rows.run("insert into occupation (slug) values ('plan-test-developer') on conflict do nothing");
        Rows.run(
                "insert into learning_resource (slug, title, provider, url, kind, language, hours, cost) values ('plan-test-course', 'Plan test course', 'Nobody', 'https://example.org/plan-test', 'COURSE', 'en', 12.5, 'FREE') on conflict do nothing");
    }

    @AfterEach
    void everythingAsBefore() {
        Rows.run("delete from learning_plan where title like 'Plan test%'");
        Rows.run("delete from learning_resource where slug like 'plan-test-%'");
        Rows.run("delete from occupation where slug like 'plan-test-%'");
        Rows.run("delete from skill where slug like 'plan-test-%'");
        Rows.run("delete from person where display_name like 'Plan test%'");
        Rows.run("delete from person_audience where field = 'LEARNING_PLANS'");
    }

    static Map<String, Object> input(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("title", "Plan test", "goal", "VALUE", "weeklyHours", 5));
        input.putAll(more);
        return input;
    }

    static List<Map<String, Object>> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("step", "SKILL_LEARNING", "title", "Item", "hours", 1))
                .toList();
    }

    static JsonPath create(String user, double... hours) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (double each : hours) {
            items.add(Map.of("step", "SKILL_LEARNING", "title", "Item " + each, "hours", each));
        }
        return GraphQL.ask(user, CREATE, Map.of("input", input(Map.of("items", items))));
    }

    static List<Double> hours(JsonPath answer, String mutation) {
        return answer.getList("data." + mutation + ".items.hours");
    }

    static void refuses(String path, Map<String, ?> more) {
        assertRefused(CREATE, input(more), "INVALID_INPUT", path);
    }

    static void refusesItem(String field, Map<String, ?> more) {
        Map<String, Object> item = new HashMap<>(Map.of("step", "SKILL_LEARNING", "title", "Item", "hours", 1));
        item.putAll(more);
        refuses("input.items[1]." + field, Map.of("items", List.of(items(1).getFirst(), item)));
    }

    static void assertRefused(String mutation, Map<String, ?> input, String code, String field) {
        JsonPath answer =
                GraphQL.post("contributor", mutation, Map.of("input", input)).jsonPath();
        assertThat(answer.getString("errors[0].extensions.code"))
                .as("%s", input)
                .isEqualTo(code);
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(field);
    }
}
