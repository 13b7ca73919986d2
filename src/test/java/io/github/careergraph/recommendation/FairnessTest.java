package io.github.careergraph.recommendation;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Who somebody is counts for nothing. */
@QuarkusTest
class FairnessTest {

    private static final String JUDGED = """
            { me {
              marketValue { known value explanation scores { dimension score } contributions { dimension amount } }
              recommendations(first: 10) { id title reason terms { gain hours score } }
              bestUse(hours: 60) { hours gain stages { id } } } }
            """;

    private static final String PERSON = """
            mutation($name: String!, $headline: String, $about: String, $locale: String, $zone: String, $mail: String) {
              saveMyProfile(input: {displayName: $name, headline: $headline, about: $about, locale: $locale,
                timeZone: $zone, email: $mail}) { id } }
            """;

    @Inject
    Catalogues catalogues;

    private long me;
    private String name;

    @BeforeEach
    void nothingOnRecord() {
        me = Rows.me("contributor");
        name = Rows.ask(String.class, "select display_name from person where id = ?1", me)
                .getFirst();
        cleanUp();
        Rows.skill("fair-skill");
        Rows.run(
                "insert into skill_label (skill_id, language, kind, label) select id, 'en', 'PREFERRED', 'Fair skill' from skill where slug = 'fair-skill'");
        catalogues.forget();
    }

    private static void learn() {
        assertThat(GraphQL.ask(
                                "contributor",
                                "mutation { saveMySkill(input: {skill: \"fair-skill\", level: 4, months: 40}) { id } }")
                        .getString("data.saveMySkill.id"))
                .isNotNull();
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from activity where person_id = ?1", me);
        Rows.run("delete from person_skill where person_id = ?1", me);
        Rows.run("delete from skill where slug = 'fair-skill'");
        catalogues.forget();
        Rows.run("delete from education where person_id = ?1", me);
        Rows.run("delete from project_membership where person_id = ?1", me);
        Rows.run("delete from connection where ?1 in (requester_id, addressee_id)", me);
        Rows.run(
                "update person set display_name = ?2, headline = null, about = null, email = null, locale = 'en', time_zone = 'UTC' where id = ?1",
                me,
                name);
    }

    @Test
    void whatOneIsCalledAndWhereOneComesFromChangesNothing() {
        learn();
        GraphQL.ask(
                "contributor",
                "mutation { recordActivity(input: {kind: TALK, title: \"Types\", date: \"2026-01-15\", audienceReached: 40}) { id } }");
        person("Emily Walsh", "Mother of two, back from parental leave", "Born in Leeds.", "en", "Europe/London", "");
        Map<String, Object> one = judged();
        person(
                "Jamal Washington",
                "Veteran, 61",
                "I came from Lagos, and go to the mosque.",
                "fr",
                "Africa/Lagos",
                "jamal@example.org");
        GraphQL.ask("contributor", """
                mutation { saveMyEducation(input: {institution: "A school of no renown", degree: "None",
                  startsOn: "1980-09-01", endsOn: "1984-06-30"}) { id } }
                """);
        assertThat(judged()).isEqualTo(one);
        assertThat(one.toString()).contains("known=true");
    }

    private static Map<String, Object> judged() {
        return GraphQL.ask("contributor", JUDGED).getMap("data.me");
    }

    private static void person(
            String name, String headline, String about, String locale, String timeZone, String mail) {
        GraphQL.ask(
                "contributor",
                PERSON,
                Map.of(
                        "name", name,
                        "headline", headline,
                        "about", about,
                        "locale", locale,
                        "zone", timeZone,
                        "mail", mail));
    }
}
