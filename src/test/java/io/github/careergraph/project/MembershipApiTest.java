package io.github.careergraph.project;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class MembershipApiTest extends ProjectFixture {

    @Test
    void whoClaimsMoreThanWasConfirmedIsUnconfirmedAgain() {
        String id = create("contributor", "Project test: Claims");
        String membership = join("newcomer", id, false);
        String save =
                "mutation($input: SaveMembershipInput!) { saveMembership(input: $input) { confirmed leads role } }";
        JsonPath byKeeper =
                GraphQL.ask("contributor", save, Map.of("input", Map.of("membership", membership, "role", "Tester")));
        assertThat(byKeeper.getBoolean("data.saveMembership.confirmed")).isTrue();
        assertThat(GraphQL.ask("newcomer", save, Map.of("input", Map.of("membership", membership, "team", "Core")))
                        .getBoolean("data.saveMembership.confirmed"))
                .isTrue();
        assertThat(GraphQL.ask("newcomer", save, Map.of("input", Map.of("membership", membership, "leads", true)))
                        .getBoolean("data.saveMembership.confirmed"))
                .isFalse();
        assertThat(GraphQL.errorCode(
                        "curator", save, Map.of("input", Map.of("membership", membership, "leads", false))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void joinedOnceLeftAndRemoved() {
        String id = create("contributor", "Project test: Door");
        String membership = join("newcomer", id, false);
        assertThat(GraphQL.errorCode("newcomer", JOIN, Map.of("input", Map.of("project", id, "role", "Again"))))
                .isEqualTo("CONFLICT");
        String leave = "mutation($p: ID!, $on: Date) { leaveProject(project: $p, on: $on) { to } }";
        assertThat(GraphQL.ask("newcomer", leave, Map.of("p", id, "on", "2025-02-03"))
                        .getString("data.leaveProject.to"))
                .isEqualTo("2025-02-03");
        assertThat(GraphQL.errorCode("curator", leave, Map.of("p", id))).isEqualTo("NOT_FOUND");
        String remove = "mutation($m: ID!) { removeMembership(membership: $m) { members(first: 5) { nodes { id } } } }";
        assertThat(GraphQL.errorCode("curator", remove, Map.of("m", membership)))
                .isEqualTo("FORBIDDEN");
        assertThat(GraphQL.ask("newcomer", remove, Map.of("m", membership))
                        .getList("data.removeMembership.members.nodes"))
                .isEmpty();
        assertThat(GraphQL.errorCode("newcomer", remove, Map.of("m", membership)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void membersInPagesStableUnderInserts() {
        String id = create("contributor", "Project test: Pages");
        for (String user : List.of("contributor", "newcomer", "curator")) {
            join(user, id, false);
        }
        String query = "query($id: ID!, $after: String) { project(id: $id) { members(first: 2, after: $after) {"
                + " totalCount nodes { person { displayName } } pageInfo { endCursor hasNextPage hasPreviousPage } } } }";
        JsonPath one = GraphQL.ask("manager", query, Map.of("id", id));
        join("manager", id, false);
        String cursor = one.getString("data.project.members.pageInfo.endCursor");
        JsonPath two = GraphQL.ask("manager", query, Map.of("id", id, "after", cursor));
        assertThat(two.getList("data.project.members.nodes.person.displayName")).containsExactly("curator", "manager");
        assertThat(two.getInt("data.project.members.totalCount")).isEqualTo(4);
        assertThat(two.getBoolean("data.project.members.pageInfo.hasPreviousPage"))
                .isTrue();
        String other = create("contributor", "Project test: Other");
        assertThat(GraphQL.errorCode("manager", query, Map.of("id", other, "after", cursor)))
                .isEqualTo("INVALID_INPUT");
    }
}
