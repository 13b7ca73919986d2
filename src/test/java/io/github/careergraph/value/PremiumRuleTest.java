package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.skill.MarketPremium;

import static io.github.careergraph.value.Profiles.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** How what occupations pay moves what a skill counts for, and how far it may. */
class PremiumRuleTest {

    private static final EvidenceWeights WEIGHTS = Figures.WEIGHTS;
    private static final String SOURCE = "Earnings of Testland";
    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    @ParameterizedTest
    @CsvSource({"0.3, 1.3", "-0.2, 0.8", "0, 1", "0.5, 1.5", "4, 1.5", "-0.9, 0.5"})
    void movesASkillByItsPremiumWithinTheBound(double premium, double factor) {
        double without = weight(WEIGHTS, null);

        assertThat(weight(WEIGHTS, premium(premium)) / without).isCloseTo(factor, within(1e-9));
    }

    @Test
    void theOperatorSaysHowFar() {
        EvidenceWeights off = Figures.weights(Map.of("career-graph.value.premium.weight", "0"));
        EvidenceWeights wary = Figures.weights(
                Map.of("career-graph.value.premium.weight", "0.5", "career-graph.value.premium.most", "0.1"));

        assertThat(weight(off, premium(0.3))).isEqualTo(weight(off, null));
        assertThat(weight(wary, premium(0.1)) / weight(wary, null)).isCloseTo(1.05, within(1e-9));
        assertThat(weight(wary, premium(0.8)) / weight(wary, null)).isCloseTo(1.1, within(1e-9));
        assertThatThrownBy(() -> new PremiumRule(1, 1)).hasMessageContaining("most");
        assertThatThrownBy(() -> new PremiumRule(Double.NaN, 0.5)).hasMessageContaining("weight");
    }

    @Test
    void theExplanationSaysWhereItComesFromToWhoeverMaySeeTheSkills() {
        Valuation priced = valuation(premium(0.3));

        assertThat(priced.explanation())
                .contains("Earnings of Testland, 2025-06-30", "an association of earnings, not a promise of pay");
        assertThat(priced.showing(source -> true, false).explanation()).doesNotContain("Testland");
        assertThat(valuation(premium(0.001)).explanation()).doesNotContain("Testland");
        assertThat(valuation(null).explanation()).doesNotContain("earnings");
    }

    @Test
    void oneOccupationIsNoMarketOfOthers() {
        ProfileEvidence priced = Evidences.pricedFor(
                new Occupations.Needs("kite-maker", "Kite maker", List.of()), Profiles.of(skill(premium(0.3))));

        assertThat(priced.skills()).singleElement().satisfies(skill -> assertThat(skill.premium())
                .isNull());
    }

    @Test
    void aPremiumIsSaidInWholePercent() {
        assertThat(premium(0.284).inWords()).isEqualTo("about 28 % above");
        assertThat(premium(-0.163).inWords()).isEqualTo("about 16 % below");
        assertThat(premium(0.004).inWords()).isEqualTo("as good as");
        assertThatThrownBy(() -> premium(Double.NaN)).hasMessageContaining("premium");
        assertThatThrownBy(() -> premium(-1)).hasMessageContaining("premium");
    }

    private static Valuation valuation(MarketPremium premium) {
        return new Valuator(WEIGHTS, Figures.formula(ValueModel.BALANCED))
                .value(Profiles.of(skill(premium)))
                .orElseThrow();
    }

    private static double weight(EvidenceWeights weights, MarketPremium premium) {
        return new EvidenceScale(weights, TODAY).weigh(skill(premium), 0).weight();
    }

    private static MarketPremium premium(double premium) {
        return new MarketPremium(premium, SOURCE, AS_OF);
    }

    private static SkillEvidence skill(MarketPremium premium) {
        return new SkillEvidence("1", "kites", "Kites", 3, TODAY, 0.6, 0.5, premium, 48, null);
    }
}
