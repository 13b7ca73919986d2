package io.github.careergraph.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.TestClock;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LearningPlanApiTest {

    private static final String PLAN =
            " id version title goal weeklyHours start deadline status progress hours doneHours"
                    + " followerCount owner { displayName } goalSkills { level skill { slug } }"
                    + " items { id position step title hours weekFrom weekTo doneAt skill { slug } } ";
    private static final String CREATE =
            "mutation($input: LearningPlanInput!) { createLearningPlan(input: $input) {" + PLAN + "} }";
    private static final String READ = "query($id: ID!) { learningPlan(id: $id) {" + PLAN + "} }";
    private static final String COMPLETE =
            "mutation($i: ID!, $d: Boolean, $v: Int) { completePlanItem(item: $i, done: $d, version: $v) {" + PLAN
                    + "} }";
    private static final String MOVE =
            "mutation($i: ID!, $p: Int!, $v: Int) { movePlanItem(item: $i, position: $p, version: $v) {" + PLAN + "} }";
    private static final String REMOVE_ITEM =
            "mutation($i: ID!, $v: Int) { removePlanItem(item: $i, version: $v) {" + PLAN + "} }";
    private static final String ADD =
            "mutation($input: AddPlanItemInput!) { addPlanItem(input: $input) {" + PLAN + "} }";
    private static final String SAVE = "mutation($input: SavePlanInput!) { savePlan(input: $input) {" + PLAN + "} }";
    private static final String REVIEW = "mutation($input: ReviewPlanInput!) { reviewPlan(input: $input) {"
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
    void plansAreTheirOwnersUntilShown() {
        JsonPath plan = create("contributor", 1);
        String id = plan.getString("data.createLearningPlan.id");
        String item = plan.getString("data.createLearningPlan.items[0].id");
        long owner = Rows.me("contributor");
        String ofPerson =
                "query($p: ID!) { person(id: $p) { learningPlans(first: 5) { totalCount nodes { title } } followedPlans(first: 5) { totalCount } } }";
        Map<String, String> person = Map.of("p", GlobalId.of("Person", owner));
        String follow = "mutation($p: ID!) { followPlan(plan: $p) { followerCount } }";
        assertThat(GraphQL.ask("newcomer", READ, Map.of("id", id)).<Object>get("data.learningPlan"))
                .isNull();
        assertThat(GraphQL.ask("newcomer", ofPerson, person).<Object>get("data.person.learningPlans"))
                .isNull();
        assertThat(GraphQL.errorCode("newcomer", follow, Map.of("p", id))).isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("newcomer", COMPLETE, Map.of("i", item))).isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("newcomer", SAVE, Map.of("input", Map.of("plan", id))))
                .isEqualTo("NOT_FOUND");

        Rows.audience(owner, "LEARNING_PLANS", "ORGANISATION");
        assertThat(GraphQL.ask("newcomer", READ, Map.of("id", id)).getString("data.learningPlan.title"))
                .isEqualTo("Plan test");
        assertThat(GraphQL.ask("newcomer", ofPerson, person).getInt("data.person.learningPlans.totalCount"))
                .isEqualTo(1);
        assertThat(GraphQL.errorCode("newcomer", COMPLETE, Map.of("i", item))).isEqualTo("FORBIDDEN");
        assertThat(GraphQL.errorCode("newcomer", "mutation($p: ID!) { removePlan(plan: $p) }", Map.of("p", id)))
                .isEqualTo("FORBIDDEN");
        GraphQL.ask("newcomer", follow, Map.of("p", id));
        assertThat(GraphQL.ask("newcomer", follow, Map.of("p", id)).getInt("data.followPlan.followerCount"))
                .isEqualTo(1);
        assertThat(GraphQL.errorCode("contributor", follow, Map.of("p", id))).isEqualTo("INVALID_INPUT");
        Map<String, String> follower = Map.of("p", GlobalId.of("Person", Rows.me("newcomer")));
        assertThat(GraphQL.ask("newcomer", ofPerson, follower).getInt("data.person.followedPlans.totalCount"))
                .isEqualTo(1);
        Rows.audience(owner, "LEARNING_PLANS", "ME");
        assertThat(GraphQL.ask("newcomer", ofPerson, follower).getInt("data.person.followedPlans.totalCount"))
                .isZero();
        GraphQL.ask("newcomer", "mutation($p: ID!) { unfollowPlan(plan: $p) }", Map.of("p", id));
        assertThat(GraphQL.ask("contributor", READ, Map.of("id", id)).getInt("data.learningPlan.followerCount"))
                .isZero();
        GraphQL.ask("contributor", "mutation($p: ID!) { removePlan(plan: $p) }", Map.of("p", id));
        assertThat(GraphQL.ask("contributor", READ, Map.of("id", id)).<Object>get("data.learningPlan"))
                .isNull();
    }

    @Test
    void anotherOrganisationIsNotThere() {
        long stranger = Rows.person("elsewhere", "Plan test stranger");
        Rows.audience(stranger, "LEARNING_PLANS", "EVERYONE");
        long plan = Rows.ask(
                        Long.class,
                        "insert into learning_plan (person_id, title, goal, weekly_hours, starts_on) values (?1, 'Plan test far', 'VALUE', 5, date '2024-01-01') returning id",
                        stranger)
                .getFirst();
        long item = Rows.ask(
                        Long.class,
                        "insert into learning_plan_item (plan_id, position, step, title, hours) values (?1, 1, 'SKILL_LEARNING', 'Far', 1) returning id",
                        plan)
                .getFirst();
        String id = GlobalId.of("LearningPlan", plan);
        assertThat(GraphQL.ask("manager", READ, Map.of("id", id)).<Object>get("data.learningPlan"))
                .isNull();
        assertThat(GraphQL.ask("manager", "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                        .<Object>get("data.node"))
                .isNull();
        assertThat(GraphQL.errorCode("manager", COMPLETE, Map.of("i", GlobalId.of("LearningPlanItem", item))))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("manager", SAVE, Map.of("input", Map.of("plan", id))))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQL.errorCode("manager", "mutation($p: ID!) { followPlan(plan: $p) { id } }", Map.of("p", id)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void oneStatementForEachLevelHoweverManyPlansAndAliases() {
        String query = "{ me { one: learningPlans(first: 1) { totalCount nodes {" + PLAN
                + " reviews(first: 1) { nodes { learnt } } } } two: learningPlans(first: 20) { nodes {" + PLAN
                + " latest: reviews(first: 1) { nodes { learnt } } all: reviews(first: 9) { totalCount } } } } }";
        String id = create("contributor", 1, 2).getString("data.createLearningPlan.id");
        Map<String, ?> review = Map.of("input", Map.of("plan", id, "learnt", "Much", "hours", 1));
        GraphQL.ask("contributor", REVIEW, review);
        long few = Rows.statements(() -> GraphQL.ask("contributor", query));
        for (int i = 0; i < 8; i++) {
            create("contributor", 1, 2, 3, 4);
        }
        GraphQL.ask("contributor", REVIEW, review);
        JsonPath[] answer = new JsonPath[1];
        long many = Rows.statements(() -> answer[0] = GraphQL.ask("contributor", query));
        assertThat(many).isEqualTo(few);
        assertThat(answer[0].getInt("data.me.one.totalCount")).isEqualTo(9);
        assertThat(answer[0].getList("data.me.one.nodes")).hasSize(1);
        assertThat(answer[0].getList("data.me.two.nodes")).hasSize(9);
        assertThat(answer[0].getInt("data.me.two.nodes[8].all.totalCount")).isEqualTo(2);
        assertThat(answer[0].getList("data.me.two.nodes[8].latest.nodes")).hasSize(1);
        assertThat(answer[0].getList("data.me.two.nodes[0].items")).hasSize(4);
        long plain = Rows.statements(() -> GraphQL.ask(
                "contributor",
                "{ me { learningPlans(first: 9) { nodes { progress hours doneHours items { skill { slug } } } } } }"));
        assertThat(plain).isLessThanOrEqualTo(6);
    }

    @Test
    void pagesStableUnderInserts() {
        for (int i = 0; i < 3; i++) {
            create("contributor", 1);
        }
        String query =
                "query($after: String) { me { learningPlans(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }";
        JsonPath one = GraphQL.ask("contributor", query);
        create("contributor", 1);
        JsonPath two = GraphQL.ask(
                "contributor", query, Map.of("after", one.getString("data.me.learningPlans.pageInfo.endCursor")));
        assertThat(two.getList("data.me.learningPlans.nodes")).hasSize(1);
        assertThat(two.getList("data.me.learningPlans.nodes.id"))
                .doesNotContainAnyElementsOf(one.getList("data.me.learningPlans.nodes.id"));
        assertThat(GraphQL.errorCode(
                        "newcomer", query, Map.of("after", one.getString("data.me.learningPlans.pageInfo.endCursor"))))
                .isEqualTo("INVALID_INPUT");
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

    private static Map<String, Object> input(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("title", "Plan test", "goal", "VALUE", "weeklyHours", 5));
        input.putAll(more);
        return input;
    }

    private static List<Map<String, Object>> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("step", "SKILL_LEARNING", "title", "Item", "hours", 1))
                .toList();
    }

    private static JsonPath create(String user, double... hours) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (double each : hours) {
            items.add(Map.of("step", "SKILL_LEARNING", "title", "Item " + each, "hours", each));
        }
        return GraphQL.ask(user, CREATE, Map.of("input", input(Map.of("items", items))));
    }

    private static List<Double> hours(JsonPath answer, String mutation) {
        return answer.getList("data." + mutation + ".items.hours");
    }

    private static void refuses(String path, Map<String, ?> more) {
        assertRefused(CREATE, input(more), "INVALID_INPUT", path);
    }

    private static void refusesItem(String field, Map<String, ?> more) {
        Map<String, Object> item = new HashMap<>(Map.of("step", "SKILL_LEARNING", "title", "Item", "hours", 1));
        item.putAll(more);
        refuses("input.items[1]." + field, Map.of("items", List.of(items(1).getFirst(), item)));
    }

    private static void assertRefused(String mutation, Map<String, ?> input, String code, String field) {
        JsonPath answer =
                GraphQL.post("contributor", mutation, Map.of("input", input)).jsonPath();
        assertThat(answer.getString("errors[0].extensions.code"))
                .as("%s", input)
                .isEqualTo(code);
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(field);
    }
}
