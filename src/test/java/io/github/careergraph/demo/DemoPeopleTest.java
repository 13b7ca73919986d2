package io.github.careergraph.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** What a newcomer to the project finds. */
@QuarkusTest
@TestProfile(WithDemoPeople.class)
class DemoPeopleTest {

    @Inject
    DemoPeople people;

    @Test
    void twelvePeopleOfManyOccupations() {
        var answer = GraphQL.ask("admin", "{ people(first: 50) { totalCount nodes { displayName headline } } }");
        assertThat(answer.getInt("data.people.totalCount")).isEqualTo(12);
        assertThat(answer.<String>getList("data.people.nodes.displayName")).doesNotHaveDuplicates();
        assertThat(answer.<String>getList("data.people.nodes.headline")).doesNotHaveDuplicates();
    }

    @Test
    void theContributorsValueGrowsOverFiveDatedStages() {
        List<Number> values = GraphQL.ask("contributor", "{ me { valueHistory { computedAt value } } }")
                .getList("data.me.valueHistory.value");
        assertThat(values).hasSizeGreaterThanOrEqualTo(5);
        List<Double> stages = new ArrayList<>();
        values.subList(0, 5).forEach(value -> stages.add(value.doubleValue()));
        assertThat(stages).isSorted().doesNotHaveDuplicates();
        assertThat(stages.getLast()).isGreaterThan(5 * stages.getFirst());
    }

    @Test
    void theContributorBlogsContributesLeadsTeachesAndManages() {
        var me = GraphQL.ask("contributor", """
                { me { activities(first: 100) { nodes { kind } } skills(first: 100) { nodes { skill { slug } } }
                    projects(first: 10) { nodes { leads manages } } } }
                """);
        assertThat(me.<String>getList("data.me.activities.nodes.kind"))
                .contains("POST", "OPEN_SOURCE_CONTRIBUTION", "WORKSHOP");
        assertThat(me.<String>getList("data.me.skills.nodes.skill.slug")).contains("python", "docker");
        assertThat(me.<Boolean>getList("data.me.projects.nodes.leads")).contains(true);
        assertThat(me.<Boolean>getList("data.me.projects.nodes.manages")).contains(true);
    }

    @Test
    void ofTheNewcomerNothingIsKnown() {
        var me = GraphQL.ask(
                "newcomer",
                "{ me { marketValue { known value } skills(first: 1) { totalCount } activities(first: 1) { totalCount } } }");
        assertThat(me.getBoolean("data.me.marketValue.known")).isFalse();
        assertThat(me.getString("data.me.marketValue.value")).isNull();
        assertThat(me.getInt("data.me.skills.totalCount")).isZero();
        assertThat(me.getInt("data.me.activities.totalCount")).isZero();
    }

    /** What people did to the demo data is theirs: the next start changes nothing of it. */
    @Test
    void aSecondStartEntersNobodyAgainWhateverWasChanged() {
        long projects = count("project");
        long activities = count("activity");
        Rows.run("update project set name = 'Renamed' where name = 'Build tool 2.0'");
        try {
            people.enter(new StartupEvent());
            assertThat(count("person")).isEqualTo(12);
            assertThat(count("project")).isEqualTo(projects);
            assertThat(count("activity")).isEqualTo(activities);
        } finally {
            Rows.run("update project set name = 'Build tool 2.0' where name = 'Renamed'");
        }
    }

    @Test
    void anonymousCallersSeeNothing() {
        assertThat(GraphQL.errorCode(null, "{ people(first: 1) { totalCount } }", Map.of()))
                .isEqualTo("UNAUTHENTICATED");
    }

    private static long count(String table) {
        return Rows.ask(Long.class, "select count(*) from " + table).getFirst();
    }
}
