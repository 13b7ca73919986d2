package io.github.careergraph.person;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What one may say of one's own skills. */
@QuarkusTest
class MySkillsTest {

    private static final String SAVE = """
            mutation($input: MySkillInput!) { saveMySkill(input: $input) {
              id level months lastUsed version confidence skill { slug } provenance { kind confidence document by { id } } } }
            """;
    private static final String REMOVE = "mutation($skill: String!) { removeMySkill(skill: $skill) { id } }";

    @Inject
    PeopleFixture fixture;

    @BeforeEach
    void aSkill() {
        fixture.clear();
        fixture.skill("java");
    }

    @AfterEach
    void everythingAsBefore() {
        fixture.clear();
    }

    private static Map<String, Object> input(Object... pairs) {
        Map<String, Object> input = new HashMap<>(Map.of("skill", "people-java", "level", 3));
        for (int i = 0; i < pairs.length; i += 2) {
            input.put((String) pairs[i], pairs[i + 1]);
        }
        return Map.of("input", input);
    }

    @Test
    void whatIsStatedIsSelfDeclaredAndWhatIsLeftOutStays() {
        var saved = GraphQL.ask("newcomer", SAVE, input("months", 24, "lastUsed", "2025-03-01"));
        assertThat(saved.getDouble("data.saveMySkill.confidence")).isEqualTo(0.6);
        assertThat(saved.getList("data.saveMySkill.provenance.kind")).containsExactly("SELF_DECLARED");
        assertThat(saved.getMap("data.saveMySkill.provenance[0]"))
                .containsEntry("by", null)
                .containsEntry("document", null);
        var again = GraphQL.ask("newcomer", SAVE, input("level", 4));
        assertThat(again.getInt("data.saveMySkill.level")).isEqualTo(4);
        assertThat(again.getInt("data.saveMySkill.months")).isEqualTo(24);
        assertThat(again.getString("data.saveMySkill.lastUsed")).isEqualTo("2025-03-01");
        assertThat(again.getList("data.saveMySkill.provenance")).hasSize(1);
        assertThat(again.getString("data.saveMySkill.id")).isEqualTo(saved.getString("data.saveMySkill.id"));
    }

    /** Each field of a mutation answers with the state after it, and not with what an earlier one has read. */
    @Test
    void eachOfSeveralChangesAnswersWithWhatItLeft() {
        fixture.skill("kotlin");
        var saved = GraphQL.ask("newcomer", """
                mutation {
                  java: saveMySkill(input: {skill: "people-java", level: 2}) { level }
                  kotlin: saveMySkill(input: {skill: "people-kotlin", level: 2}) { level }
                  one: removeMySkill(skill: "people-java") { skills(first: 100) { nodes { skill { slug } } } }
                  both: removeMySkill(skill: "people-kotlin") { skills(first: 100) { nodes { skill { slug } } } }
                }
                """);
        assertThat(saved.<String>getList("data.one.skills.nodes.skill.slug")).contains("people-kotlin");
        assertThat(saved.<String>getList("data.both.skills.nodes.skill.slug")).doesNotContain("people-kotlin");
    }

    @Test
    void badInputIsRefusedWithThePathOfTheField() {
        LocalDate tomorrow = TestClock.TODAY.plusDays(1);
        for (var bad : List.of(
                Map.entry("level", (Object) 0),
                Map.entry("level", (Object) 6),
                Map.entry("months", (Object) (-1)),
                Map.entry("months", (Object) 961),
                Map.entry("lastUsed", (Object) tomorrow.toString()),
                Map.entry("lastUsed", (Object) "1600-01-01"))) {
            var error = GraphQL.post("newcomer", SAVE, input(bad.getKey(), bad.getValue()))
                    .jsonPath();
            assertThat(error.getString("errors[0].extensions.code"))
                    .as(bad.toString())
                    .isEqualTo("INVALID_INPUT");
            assertThat(error.getString("errors[0].extensions.field"))
                    .as(bad.toString())
                    .isEqualTo("input." + bad.getKey());
        }
        for (String slug : List.of("people-unknown", "", "people\0java", "😀", "People-Java")) {
            assertThat(GraphQL.errorCode("newcomer", SAVE, input("skill", slug)))
                    .as(slug)
                    .isEqualTo("NOT_FOUND");
            assertThat(GraphQL.errorCode("newcomer", REMOVE, Map.of("skill", slug)))
                    .as(slug)
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void todayIsTheDayWhereThePersonLives() {
        LocalDate there = LocalDate.ofInstant(TestClock.NOW, ZoneId.of("Pacific/Kiritimati"));
        String zone = "mutation($z: String!) { saveMyProfile(input: {timeZone: $z}) { id } }";
        GraphQL.ask("newcomer", zone, Map.of("z", "Pacific/Kiritimati"));
        try {
            GraphQL.ask("newcomer", SAVE, input("lastUsed", there.toString()));
            assertThat(GraphQL.errorCode(
                            "newcomer",
                            SAVE,
                            input("lastUsed", there.plusDays(1).toString())))
                    .isEqualTo("INVALID_INPUT");
        } finally {
            GraphQL.ask("newcomer", zone, Map.of("z", "UTC"));
        }
    }

    @Test
    void aStaleVersionConflicts() {
        int version = GraphQL.ask("newcomer", SAVE, input()).getInt("data.saveMySkill.version");
        GraphQL.ask("newcomer", SAVE, input("level", 4, "version", version));
        assertThat(GraphQL.errorCode("newcomer", SAVE, input("level", 2, "version", version)))
                .isEqualTo("CONFLICT");
        GraphQL.ask("newcomer", REMOVE, Map.of("skill", "people-java"));
        assertThat(GraphQL.errorCode("newcomer", SAVE, input("level", 2, "version", version + 1)))
                .isEqualTo("CONFLICT");
    }

    @Test
    void ofManyEditsOfOneVersionOneWinsAndTheOthersConflict() throws Exception {
        int version = GraphQL.ask("newcomer", SAVE, input()).getInt("data.saveMySkill.version");
        List<String> answers =
                AtOnce.answers(8, i -> GraphQL.post("newcomer", SAVE, input("months", i, "version", version))
                        .jsonPath()
                        .getString("errors[0].extensions.code"));
        assertThat(answers).containsOnlyOnce((String) null);
        assertThat(answers.stream().filter("CONFLICT"::equals)).hasSize(7);
    }

    @Test
    void nothingIsLostWhenDifferentThingsAreStatedAtOnce() throws Exception {
        for (int i = 0; i < 8; i++) {
            fixture.skill("at-once-" + i);
        }
        List<String> answers =
                AtOnce.answers(16, i -> GraphQL.post("newcomer", SAVE, input("skill", "people-at-once-" + i / 2))
                        .jsonPath()
                        .getString("errors"));
        assertThat(answers).containsOnly((String) null);
        assertThat(
                        fixture.count(
                                "select count(*) from person_skill ps join skill s on s.id = ps.skill_id where s.slug like 'people-at-once-%'"))
                .isEqualTo(8);
        assertThat(
                        fixture.count(
                                "select count(*) from skill_provenance q join person_skill ps on ps.id = q.person_skill_id join skill s on s.id = ps.skill_id where s.slug like 'people-at-once-%'"))
                .isEqualTo(8);
    }

    @Test
    void whatIsRemovedIsGone() {
        GraphQL.ask("newcomer", SAVE, input());
        GraphQL.ask(
                "newcomer", "mutation { offerMentoring(input: {skill: \"people-java\", hoursPerMonth: 2}) { since } }");
        var left = GraphQL.ask(
                "newcomer",
                "mutation { removeMySkill(skill: \"people-java\") { skills(first: 100) { nodes { skill { slug } } } mentoringOffers { since } } }");
        assertThat(left.getList("data.removeMySkill.skills.nodes.skill.slug")).doesNotContain("people-java");
        assertThat(left.getList("data.removeMySkill.mentoringOffers")).isEmpty();
        assertThat(GraphQL.errorCode("newcomer", REMOVE, Map.of("skill", "people-java")))
                .isEqualTo("NOT_FOUND");
    }
}
