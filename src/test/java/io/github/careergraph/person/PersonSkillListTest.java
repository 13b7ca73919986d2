package io.github.careergraph.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/** The skills of many people: pages, orders, counts and what each costs. */
@QuarkusTest
class PersonSkillListTest {

    private static final String PAGE = """
            query($id: ID!, $first: Int!, $after: String, $order: PersonSkillOrder) {
              person(id: $id) { skills(first: $first, after: $after, orderBy: $order) {
                totalCount nodes { level skill { slug } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }
            """;

    private static final String THREE_LEVELS = """
            { people(first: 100, filter: {text: "People list"}) { nodes { displayName
                best: skills(first: 1) { nodes { level confidence skill { slug en: label zh: label(language: "zh") } } }
                three: skills(first: 3, orderBy: NEWEST) { totalCount nodes { level skill { slug label } } }
                last: skills(first: 2, orderBy: LAST_USED) { nodes { level provenance { kind } skill { slug label } } }
            } } }
            """;

    @Inject
    PeopleFixture fixture;

    private final List<Long> skills = new ArrayList<>();

    @BeforeEach
    void skillsOfSomePeople() {
        fixture.clear();
        for (String slug : List.of("a", "b", "c", "d", "e")) {
            skills.add(fixture.skill(slug));
        }
    }

    @AfterEach
    void everythingAsBefore() {
        fixture.clear();
    }

    private long personWithAllSkills(String name) {
        long person = fixture.person("demo", name);
        for (int i = 0; i < skills.size(); i++) {
            fixture.personSkill(person, skills.get(i), i + 1);
        }
        return person;
    }

    @Test
    void aliasesWithDifferentArgumentsGetTheirOwnAnswers() {
        personWithAllSkills("list 1");
        fixture.person("demo", "list 2");
        var answer = GraphQL.ask("newcomer", THREE_LEVELS);
        assertThat(answer.getList("data.people.nodes[0].best.nodes.skill.slug")).containsExactly("people-e");
        assertThat(answer.getList("data.people.nodes[0].best.nodes.skill.en")).containsExactly("Label e");
        assertThat(answer.getList("data.people.nodes[0].three.nodes.skill.slug"))
                .containsExactly("people-e", "people-d", "people-c");
        assertThat(answer.getInt("data.people.nodes[0].three.totalCount")).isEqualTo(5);
        assertThat(answer.getList("data.people.nodes[0].last.nodes")).hasSize(2);
        assertThat(answer.getList("data.people.nodes[1].three.nodes")).isEmpty();
        assertThat(answer.getInt("data.people.nodes[1].three.totalCount")).isZero();
    }

    @Test
    void oneStatementForALevelHoweverManyPeopleAndSkills() {
        personWithAllSkills("list 0");
        GraphQL.ask("newcomer", THREE_LEVELS);
        long ofOne = fixture.statements(() -> GraphQL.ask("newcomer", THREE_LEVELS));
        for (int i = 1; i < 40; i++) {
            personWithAllSkills("list " + i);
        }
        long ofForty = fixture.statements(() -> {
            var answer = GraphQL.ask("newcomer", THREE_LEVELS);
            assertThat(answer.getList("data.people.nodes")).hasSize(40);
            return answer;
        });
        // The caller; people; skills (three aliases in one); each alias's skill; confidence; provenance; labels.
        assertThat(ofForty).isEqualTo(ofOne).isLessThanOrEqualTo(9);
    }

    @Test
    void countsOnlyWhenAsked() {
        String id = PeopleFixture.id(personWithAllSkills("list count"));
        String without = "query($id: ID!) { person(id: $id) { skills(first: 2) { nodes { level } } } }";
        assertThat(GraphQL.ask("newcomer", without, Map.of("id", id)).getList("data.person.skills.nodes"))
                .hasSize(2);
        assertThat(GraphQL.ask("newcomer", PAGE, Map.of("id", id, "first", 2)).getInt("data.person.skills.totalCount"))
                .isEqualTo(5);
    }

    @Test
    void pagesHoldStillWhileRowsComeAndGo() {
        long person = personWithAllSkills("list pages");
        String id = PeopleFixture.id(person);
        for (PersonSkillOrder order : PersonSkillOrder.values()) {
            var first = GraphQL.ask("newcomer", PAGE, Map.of("id", id, "first", 2, "order", order.name()));
            List<String> seen = new ArrayList<>(first.getList("data.person.skills.nodes.skill.slug"));
            long added = fixture.skill("new-" + order.ordinal());
            fixture.personSkill(person, added, 5);
            fixture.sql("update person_skill set last_used = '2020-01-01' where skill_id = " + added);
            String after = first.getString("data.person.skills.pageInfo.endCursor");
            var second = GraphQL.ask(
                    "newcomer", PAGE, Map.of("id", id, "first", 100, "after", after, "order", order.name()));
            seen.addAll(second.getList("data.person.skills.nodes.skill.slug"));
            assertThat(seen).as(order.name()).doesNotHaveDuplicates();
            assertThat(seen).contains("people-a", "people-b", "people-c", "people-d", "people-e");
            assertThat(second.getBoolean("data.person.skills.pageInfo.hasPreviousPage"))
                    .isTrue();
            fixture.sql("delete from skill where id = " + added);
        }
    }

    @Test
    void theMostRecentlyUsedFirstAndTheUnknownLast() {
        long person = personWithAllSkills("list used");
        fixture.sql("update person_skill set last_used = '2024-02-01' where skill_id = " + skills.get(1));
        fixture.sql("update person_skill set last_used = '2025-02-01' where skill_id = " + skills.get(3));
        var answer =
                GraphQL.ask("newcomer", PAGE, Map.of("id", PeopleFixture.id(person), "first", 3, "order", "LAST_USED"));
        assertThat(answer.getList("data.person.skills.nodes.skill.slug"))
                .containsExactly("people-d", "people-b", "people-a");
    }

    @Test
    void nullForAnArgumentIsItsDefault() {
        personWithAllSkills("list null");
        var answer = GraphQL.ask("newcomer", """
                { people(first: 1, orderBy: null, filter: {text: "People list"}) { nodes {
                    skills(first: 1, orderBy: null, after: null) { nodes { level } } } }
                  connectionRequests(first: 1, direction: null) { totalCount }
                  mentoringRequests(first: 1, direction: null) { totalCount } }
                """);
        assertThat(answer.getInt("data.people.nodes[0].skills.nodes[0].level")).isEqualTo(5);
    }

    @Test
    void badPagesAreRefused() {
        String id = PeopleFixture.id(personWithAllSkills("list bad"));
        for (int first : List.of(0, 101, -1)) {
            assertThat(GraphQL.errorCode("newcomer", PAGE, Map.of("id", id, "first", first)))
                    .isEqualTo("INVALID_INPUT");
        }
        String ofLevel = GraphQL.ask("newcomer", PAGE, Map.of("id", id, "first", 1))
                .getString("data.person.skills.pageInfo.endCursor");
        String forged =
                new Cursor("person-skills:LEVEL:" + GlobalId.keyOf(Person.TYPE, "id", id), List.of("5", "x")).encoded();
        for (var after : List.of("nonsense", "", ofLevel.substring(3), forged)) {
            assertThat(GraphQL.errorCode("newcomer", PAGE, Map.of("id", id, "first", 1, "after", after)))
                    .isEqualTo("INVALID_INPUT");
        }
        assertThat(GraphQL.errorCode(
                        "newcomer", PAGE, Map.of("id", id, "first", 1, "after", ofLevel, "order", "NEWEST")))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void hiddenSkillsAreNull() {
        long person = personWithAllSkills("list hidden");
        fixture.audience(person, ProfilePart.SKILLS, Audience.ME);
        assertThat(GraphQL.ask("newcomer", PAGE, Map.of("id", PeopleFixture.id(person), "first", 1))
                        .getMap("data.person"))
                .containsEntry("skills", null);
        long edge = fixture.count("select min(id) from person_skill where person_id = " + person);
        String node = "query($id: ID!) { node(id: $id) { id } }";
        String id = GlobalId.of(PersonSkill.TYPE, edge);
        assertThat(GraphQL.ask("newcomer", node, Map.of("id", id)).getMap("data"))
                .containsEntry("node", null);
        fixture.audience(person, ProfilePart.SKILLS, Audience.ORGANISATION);
        assertThat(GraphQL.ask("newcomer", node, Map.of("id", id)).getString("data.node.id"))
                .isEqualTo(id);
    }
}
