package io.github.careergraph.graphql;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers are told as they were given: not as 0.8999999761581421 for 0.9, nor as 37.449999999999996 hours. */
@QuarkusTest
class NumbersTest {

    private static final Pattern NOISE = Pattern.compile("\\d\\.\\d{15,}|\"hours\":\\d+\\.\\d{4,}");

    /** A single in double precision: the first eight digits are right, and what follows is not. */
    private static final Pattern WIDENED = Pattern.compile("0\\.\\d*(?:9999|0000)\\d{2,}");

    @AfterEach
    void cleanUp() {
        Rows.run("delete from occupation where slug = 'number-teller'");
        Rows.run("delete from skill where slug like 'number-%'");
        Rows.run("delete from activity where title = 'Number test'");
    }

    @Test
    void whatTheDatabaseKeepsInSinglePrecision() {
        Rows.skill("number-a");
        Rows.skill("number-b");
        GraphQL.ask("curator", """
                mutation { saveOccupation(input: {slug: "number-teller", titles: [{language: "en", text: "Number teller"}],
                  needs: [{skill: "number-a", importance: 0.9, essential: true}, {skill: "number-b", importance: 0.3}]}) { id } }
                """);
        GraphQL.ask("curator", """
                mutation { saveSkill(input: {slug: "number-a", requires: [{skill: "number-b", strength: 0.6}]}) { id } }
                """);
        GraphQL.ask(
                "curator",
                "mutation { recordActivity(input: {kind: TALK, title: \"Number test\", date: \"2025-01-01\"}) { id } }");
        // The driver answers in text first and in binary from the fifth time on.
        for (int i = 0; i < 7; i++) {
            String answer = GraphQL.post("curator", """
                            { me { activities(first: 20) { nodes { title confidence } }
                                gap(occupation: "number-teller") { unknown { importance } } }
                              skill(slug: "number-a") { demand requires { strength } }
                              skills(first: 100) { nodes { demand requires { strength } } }
                              occupation(slug: "number-teller") { needs(first: 5) { nodes { importance } } } }
                            """, Map.of()).asString();
            assertThat(answer)
                    .contains("\"confidence\":0.6", "\"importance\":0.9", "\"importance\":0.3", "\"strength\":0.6")
                    .doesNotContainPattern(WIDENED)
                    .doesNotContain("errors");
        }
    }

    @Test
    void whatADraftIsSureOf() {
        String importing =
                "mutation($text: String!) { importProfile(input: {format: TEXT, text: $text}) { id items { confidence } } }";
        String text =
                "Skills: Kubernetes, PostgreSQL, Docker\nEducation\nM.Sc. in Physics, University of Kiel 2010 – 2015";
        String id = GraphQL.ask("curator", importing, Map.of("text", text)).getString("data.importProfile.id");
        for (int i = 0; i < 7; i++) {
            String answer = GraphQL.post(
                            "curator",
                            "query($id: ID!) { profileDraft(id: $id) { items { confidence } } }",
                            Map.of("id", id))
                    .asString();
            List<String> told = Pattern.compile("\"confidence\":([0-9.]+)")
                    .matcher(answer)
                    .results()
                    .map(result -> result.group(1))
                    .toList();
            assertThat(told).isNotEmpty().allSatisfy(number -> assertThat(number)
                    .hasSizeLessThanOrEqualTo(10));
        }
    }

    @Test
    void whatIsComputedIsToldToTwelveDigits() {
        String answer = GraphQL.post("newcomer", """
                { me { recommendations(first: 30) { terms { hours gain score } prerequisites { hours } } }
                  skillRoute(from: ["python"], to: "kubernetes") { hours steps { hours } } }
                """, Map.of()).asString();
        assertThat(answer).contains("hours").doesNotContainPattern(NOISE);
    }
}
