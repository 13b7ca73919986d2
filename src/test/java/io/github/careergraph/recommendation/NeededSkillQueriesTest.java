package io.github.careergraph.recommendation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;
import io.github.careergraph.Rows;
import io.github.careergraph.Statements;

import static io.github.careergraph.value.Profiles.skill;
import static org.assertj.core.api.Assertions.assertThat;

/** From the taxonomy in the database to what goes with a skill. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class NeededSkillQueriesTest {

    @Inject
    NeededSkillQueries queries;

    @Inject
    Catalogues catalogues;

    @BeforeEach
    void kiteMakers() {
        Rows.skill("needed-kites");
        Rows.skill("needed-wind");
        Rows.run("insert into skill (slug, type, grouping) values ('needed-heading', 'KNOWLEDGE', true)");
        label("needed-kites", "PREFERRED", "Kites of paper");
        label("needed-kites", "ALIAS", "Paper birds");
        for (String maker : List.of("needed-maker", "needed-seller")) {
            Rows.run("insert into occupation (slug) values (?1)", maker);
            need(maker, "needed-kites");
            need(maker, "needed-wind");
        }
        need("needed-maker", "needed-heading");
    }

    @AfterEach
    void forget() {
        Rows.run("delete from occupation where slug like 'needed-%'");
        Rows.run("delete from skill where slug like 'needed-%'");
        catalogues.forget();
    }

    @Test
    void readsWhatOccupationsNeedAndWhatSkillsAreCalled() {
        Rows.run("update skill set description = 'fly' where slug = 'needed-kites'");

        NeededSkillQueries.Said said = queries.read();

        int kites = said.slugs().indexOf("needed-kites");
        int wind = said.slugs().indexOf("needed-wind");
        assertThat(said.slugs()).doesNotContain("needed-heading").isSorted();
        assertThat(said.needed().names().get(kites).split(" "))
                .containsExactlyInAnyOrder("Kites", "of", "paper", "Paper", "birds");
        assertThat(said.needed().texts().get(kites)).isEqualTo("Kites of paper fly");
        assertThat(said.needed().names().get(wind)).isEmpty();
        assertThat(Stream.of(said.needed().needs()))
                .filteredOn(needs -> IntStream.of(needs).anyMatch(place -> place == kites))
                .hasSize(2)
                .allSatisfy(needs -> assertThat(needs).containsExactly(kites, wind));
    }

    @Test
    void eachChangeMakesAnotherVersion() {
        Set<String> versions = new LinkedHashSet<>(List.of(queries.version().text()));
        assertThat(queries.version().text()).isIn(versions);

        Rows.run(
                "delete from occupation_skill where occupation_id = (select id from occupation where slug = 'needed-seller')"
                        + " and skill_id = (select id from skill where slug = 'needed-wind')");
        versions.add(queries.version().text());
        Rows.run("update skill_label set label = 'Kites of cloth' where label = 'Kites of paper'");
        versions.add(queries.version().text());
        Rows.run("update skill set description = 'fly' where slug = 'needed-kites'");
        versions.add(queries.version().text());
        Rows.run("update skill set grouping = true where slug = 'needed-wind'");
        versions.add(queries.version().text());

        assertThat(versions).hasSize(5);
    }

    @Test
    void theCatalogueKnowsWhatGoesTogetherWithoutAskingTheDatabaseAgain() {
        catalogues.forget();
        assertThat(catalogues.current().companions().of(List.of(skill("needed-kites", 3))))
                .containsKey("needed-wind");

        assertThat(Statements.during(() -> {
                    catalogues.current().companions().of(List.of(skill("needed-wind", 2)));
                    GraphQL.ask("contributor", "{ me { recommendations(first: 5) { reason } } }");
                }))
                .noneMatch(statement -> statement.contains("hashtext")
                        || statement.contains("skill_companion")
                        || statement.contains("string_agg(l.label"));
    }

    @Test
    void whoHasOneIsToldOfTheOther() {
        long me = Rows.me("contributor");
        Rows.run(
                "insert into person_skill (person_id, skill_id, level, created_at) select ?1, id, 3, '2024-01-01' from skill where slug = 'needed-kites'",
                me);
        label("needed-wind", "PREFERRED", "Wind");
        catalogues.forget();

        var answer = GraphQL.ask(
                "contributor",
                "{ me { recommendations(first: 100, kinds: [SKILL]) { reason skill { slug } terms { companionship } } } }");

        String wind = "data.me.recommendations.find { it.skill.slug == 'needed-wind' }.";
        assertThat(answer.getDouble(wind + "terms.companionship")).isBetween(1.01, 1.5);
        assertThat(answer.getString(wind + "reason"))
                .contains("Occupations that need what you have, such as Kites of paper");
    }

    private static void label(String slug, String kind, String label) {
        Rows.run(
                "insert into skill_label (skill_id, language, kind, label) select id, 'en', ?2, ?3 from skill where slug = ?1",
                slug,
                kind,
                label);
    }

    private static void need(String occupation, String slug) {
        Rows.run(
                "insert into occupation_skill select o.id, s.id, true, 1 from occupation o, skill s where o.slug = ?1 and s.slug = ?2",
                occupation,
                slug);
    }
}
