package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Premiums and companions on their way from a table to whoever asks. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class PremiumsTest {

    private static final String QUESTION =
            "{ priced: skill(slug: \"premium-kites\") { marketPremium { premium source asOf explanation } }"
                    + " other: skill(slug: \"premium-balloons\") { marketPremium { premium } } }";

    @Inject
    MarketFigures figures;

    @Inject
    Companions companions;

    @Inject
    Clock clock;

    @TempDir
    private Path folder;

    @BeforeEach
    void twoSkills() {
        Rows.skill("premium-kites");
        Rows.skill("premium-balloons");
    }

    @AfterEach
    void forget() {
        Rows.run("delete from skill where slug like 'premium-%'");
    }

    @Test
    void aTableIsEnteredAndToldWithItsSource() throws IOException {
        int exit = importing("premium-kites,0.284,Earnings of Testland,2025-06-30\nno-such-skill,0.1,x,2025-06-30\n");

        assertThat(exit).isZero();
        var answer = GraphQL.ask("newcomer", QUESTION);
        assertThat(answer.getDouble("data.priced.marketPremium.premium")).isEqualTo(0.284);
        assertThat(answer.getString("data.priced.marketPremium.source")).isEqualTo("Earnings of Testland");
        assertThat(answer.getString("data.priced.marketPremium.asOf")).isEqualTo("2025-06-30");
        assertThat(answer.getString("data.priced.marketPremium.explanation"))
                .contains("about 28 % above", "not a promise of pay", "Earnings of Testland, 2025-06-30");
        assertThat(answer.getMap("data.other")).containsEntry("marketPremium", null);
    }

    @Test
    void aTrendIsEnteredAndToldWithItsSource() throws IOException {
        assertThat(trends("premium-kites,0.12,Ads of Testland,2025-06-30\nno-such-skill,0.1,x,2025-06-30\n"))
                .isZero();
        assertThat(trends("premium-kites,-0.2,Ads of Testland,2025-12-31\n")).isZero();
        assertThat(trends("premium-balloons,x,Ads of Testland,2025-12-31\n")).isEqualTo(1);
        var answer = GraphQL.ask(
                "newcomer",
                "{ priced: skill(slug: \"premium-kites\") { demandTrend { trend source asOf } } other: skill(slug: \"premium-balloons\") { demandTrend { trend } } }");
        assertThat(answer.getDouble("data.priced.demandTrend.trend")).isEqualTo(-0.2);
        assertThat(answer.getString("data.priced.demandTrend.source")).isEqualTo("Ads of Testland");
        assertThat(answer.getString("data.priced.demandTrend.asOf")).isEqualTo("2025-12-31");
        assertThat(answer.getMap("data.other")).containsEntry("demandTrend", null);
    }

    private int trends(String rows) throws IOException {
        TrendsCommand command = new TrendsCommand(figures, clock);
        command.file = Files.writeString(folder.resolve("trends.csv"), "slug,trend,source,as_of\n" + rows);
        return command.call();
    }

    @Test
    void whatIsWrongEntersNothing() throws IOException {
        assertThat(importing("premium-kites,0.1,x,2025-06-30\npremium-balloons,lots,x,2025-06-30\n"))
                .isEqualTo(1);
        assertThat(importing("no-such-skill,0.1,x,2025-06-30\n")).isEqualTo(1);

        assertThat(premium()).isEmpty();
    }

    @Test
    void whatShipsGivesWayToWhatTheOperatorBrings() {
        enter(0.1, true);
        assertThat(premium()).containsExactly(0.1);
        enter(0.2, true);
        assertThat(premium()).containsExactly(0.2);
        enter(0.3, false);
        assertThat(premium()).containsExactly(0.3);
        enter(0.4, true);
        assertThat(premium()).containsExactly(0.3);
        enter(0.5, false);
        assertThat(premium()).containsExactly(0.5);
    }

    @Test
    void theStarterTaxonomyComesWithItsPremiums() {
        var answer = GraphQL.ask("newcomer", "{ skill(slug: \"python\") { marketPremium { premium source } } }");

        assertThat(answer.getDouble("data.skill.marketPremium.premium")).isBetween(0.05, 0.5);
        assertThat(answer.getString("data.skill.marketPremium.source")).contains("Nesta");
    }

    @Test
    void manySkillsAreReadByOneStatement() {
        long few = Rows.statements(
                () -> GraphQL.ask("newcomer", "{ skills(first: 2) { nodes { marketPremium { premium } } } }"));
        long many = Rows.statements(
                () -> GraphQL.ask("newcomer", "{ skills(first: 100) { nodes { marketPremium { premium } } } }"));

        assertThat(many).isEqualTo(few);
    }

    @Test
    void companionsAreEnteredForASkillAsAWhole() throws IOException {
        assertThat(companion("premium-kites,premium-balloons:0.25;no-such-skill:0.1;premium-kites:0.5\n"))
                .isZero();
        assertThat(companions()).containsExactly("premium-balloons 0.25");

        assertThat(companion("premium-kites,premium-balloons:0.5\n")).isZero();
        assertThat(companions()).containsExactly("premium-balloons 0.5");
        assertThat(companion("premium-kites,premium-balloons:2\n")).isEqualTo(1);
        assertThat(companion("premium-kites,no-such-skill:0.1\n")).isEqualTo(1);
    }

    private int companion(String rows) throws IOException {
        CompanionsCommand command = new CompanionsCommand(companions);
        command.file = Files.writeString(folder.resolve("companions.csv"), "slug,companions\n" + rows);
        return command.call();
    }

    private static List<String> companions() {
        return Rows.ask(
                String.class,
                "select o.slug || ' ' || c.weight from skill_companion c join skill s on s.id = c.skill_id join skill o on o.id = c.companion_id where s.slug = 'premium-kites'");
    }

    private int importing(String rows) throws IOException {
        PremiumsCommand command = new PremiumsCommand(figures, clock);
        command.file = Files.writeString(folder.resolve("premiums.csv"), "slug,premium,source,as_of\n" + rows);
        return command.call();
    }

    private void enter(double premium, boolean shipped) {
        figures.enterPremiums(
                List.of(new FigureRow("premium-kites", premium, "x", LocalDate.of(2025, 6, 30))), shipped);
    }

    private static List<Double> premium() {
        return Rows.ask(
                Double.class,
                "select premium from skill_premium p join skill s on s.id = p.skill_id where s.slug like 'premium-%'");
    }
}
