package io.github.careergraph.learning;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LearningPlanListTest extends PlanFixture {

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
}
