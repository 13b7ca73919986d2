package io.github.careergraph.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class EducationTest {

    private static final String SAVE = """
            mutation($input: EducationInput!) { saveMyEducation(input: $input) {
              id institution degree field startsOn endsOn provenance version } }
            """;
    private static final String REMOVE = "mutation($id: ID!) { removeMyEducation(id: $id) { education { id } } }";

    @Inject
    PeopleFixture fixture;

    @BeforeEach
    @AfterEach
    void nothing() {
        fixture.clear();
    }

    private static Map<String, Object> input(Object... pairs) {
        Map<String, Object> input = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            input.put((String) pairs[i], pairs[i + 1]);
        }
        return Map.of("input", input);
    }

    @Test
    void itIsEnteredChangedHiddenAndRemoved() {
        var saved = GraphQL.ask("newcomer", SAVE, input("institution", " A school ", "startsOn", "2015-10-01"));
        String id = saved.getString("data.saveMyEducation.id");
        assertThat(saved.getMap("data.saveMyEducation"))
                .containsEntry("institution", "A school")
                .containsEntry("provenance", "SELF_DECLARED")
                .containsEntry("version", 0);
        var changed = GraphQL.ask("newcomer", SAVE, input("id", id, "version", 0, "degree", "BSc"));
        assertThat(changed.getMap("data.saveMyEducation"))
                .containsEntry("institution", null)
                .containsEntry("degree", "BSc")
                .containsEntry("version", 1);
        assertThat(GraphQL.errorCode("newcomer", SAVE, input("id", id, "version", 0, "degree", "MSc")))
                .isEqualTo("CONFLICT");
        String read =
                "query($p: ID!, $id: ID!) { person(id: $p) { education { degree } } node(id: $id) { ... on Education { degree } } }";
        Map<String, String> ids = Map.of("p", fixture.idOf("newcomer"), "id", id);
        assertThat(GraphQL.ask("manager", read, ids).getList("data.person.education.degree"))
                .containsExactly("BSc");
        assertThat(GraphQL.ask("manager", read, ids).getString("data.node.degree"))
                .isEqualTo("BSc");
        fixture.audience(fixture.keyOf("newcomer"), ProfilePart.ACTIVITIES, Audience.ME);
        assertThat(GraphQL.ask("manager", read, ids).getMap("data.person")).containsEntry("education", null);
        assertThat(GraphQL.ask("manager", read, ids).getMap("data")).containsEntry("node", null);
        for (String mutation : List.of("save", "remove")) {
            assertThat(
                            mutation.equals("save")
                                    ? GraphQL.errorCode("manager", SAVE, input("id", id, "degree", "PhD"))
                                    : GraphQL.errorCode("manager", REMOVE, Map.of("id", id)))
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(GraphQL.ask("newcomer", REMOVE, Map.of("id", id)).getList("data.removeMyEducation.education"))
                .isEmpty();
    }

    @Test
    void badInputIsRefused() {
        for (var bad : List.of(
                input(),
                input("institution", " "),
                input("degree", "x".repeat(301)),
                input("degree", "a\0b"),
                input("degree", "BSc", "startsOn", "2020-01-01", "endsOn", "2019-12-31"),
                input("degree", "BSc", "startsOn", "1800-01-01"),
                input("degree", "BSc", "endsOn", "9999-01-01"),
                input("degree", "BSc", "version", 0),
                input("degree", "BSc", "id", "nonsense"))) {
            assertThat(GraphQL.errorCode("newcomer", SAVE, bad))
                    .as(bad.toString())
                    .isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void aProfileHasAHundredAtMost() throws Exception {
        long newcomer = fixture.keyOf("newcomer");
        fixture.sql("insert into education (person_id, degree) select " + newcomer
                + ", 'Degree ' || n from generate_series(1, 98) n");
        List<String> codes = AtOnce.answers(6, i -> GraphQL.post("newcomer", SAVE, input("degree", "More " + i))
                .jsonPath()
                .getString("errors[0].extensions.code"));
        assertThat(codes.stream().filter("LIMIT_EXCEEDED"::equals)).hasSize(4);
        assertThat(fixture.count("select count(*) from education where person_id = " + newcomer))
                .isEqualTo(100);
    }
}
