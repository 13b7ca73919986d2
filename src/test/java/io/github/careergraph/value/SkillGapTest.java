package io.github.careergraph.value;

import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import io.github.careergraph.skill.SkillHierarchy;

import static io.github.careergraph.value.Profiles.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A gap keeps what is proven apart from what is not known. */
class SkillGapTest {

    private static final SkillHierarchy HIERARCHY = new SkillHierarchy(Map.of(
            "postgresql", Set.of("relational-databases"),
            "relational-databases", Set.of("databases"),
            "databases", Set.of("computing")));

    @Test
    void metMissingAndUnknownAreKeptApart() {
        SkillGap gap = gap(
                List.of(need("java", 0.8, true), need("kafka", 0.4, false), need("docker", 0.6, true)),
                skill("java", 3),
                skill("docker", 2));
        assertThat(gap.needs(AssessedNeed.Status.MET))
                .extracting(need -> need.need().slug())
                .containsExactly("java");
        assertThat(gap.needs(AssessedNeed.Status.MISSING))
                .extracting(need -> need.need().slug())
                .containsExactly("docker");
        assertThat(gap.needs(AssessedNeed.Status.UNKNOWN))
                .extracting(need -> need.need().slug())
                .containsExactly("kafka");
        assertThat(gap.coverage()).isCloseTo((0.8 + 0.6 * 2 / 3) / 1.8, within(1e-9));
        assertThat(gap.essentialCoverage()).isCloseTo((0.8 + 0.6 * 2 / 3) / 1.4, within(1e-9));
        assertThat(gap.explanation())
                .isEqualTo("The record covers 67 % of what the occupation Platform engineer needs. Of its 3 skills 1 is"
                        + " met, 1 is below the level needed and 1 is not on record. Weightiest below the level: docker."
                        + " Weightiest not on record: kafka.");
    }

    @Test
    void aNarrowerSkillIsPartialEvidenceOfABroaderOne() {
        SkillGap gap = gap(
                List.of(
                        need("relational-databases", 1, true),
                        need("databases", 0.9, true),
                        need("computing", 0.8, true)),
                skill("postgresql", 3));
        assertThat(gap.needs()).extracting(AssessedNeed::credit).containsExactly(0.5, 0.25, 0.0);
        assertThat(gap.needs()).extracting(AssessedNeed::status).containsOnly(AssessedNeed.Status.UNKNOWN);
        assertThat(gap.needs().getFirst().explanation())
                .isEqualTo(
                        "relational-databases: nothing is on record, which does not prove a gap. What is on record of"
                                + " postgresql counts for 50 % of it.");
    }

    @Test
    void aBroaderSkillIsNoEvidenceOfANarrowerOne() {
        SkillGap gap = gap(List.of(need("postgresql", 1, true)), skill("relational-databases", 5));
        assertThat(gap.coverage()).isNull();
    }

    @Test
    void nothingOnRecordAndNothingNeededAreNotKnown() {
        assertThat(gap(List.of(need("java", 1, true))).coverage()).isNull();
        assertThat(gap(List.of(need("java", 1, true))).explanation()).contains("the gap is not known");
        assertThat(gap(List.of(), skill("java", 3)).coverage()).isNull();
        assertThat(gap(List.of(), skill("java", 3)).explanation()).contains("nothing to compare with");
    }

    @Property(tries = 200, seed = "20260104")
    void aHigherLevelNeverLowersTheCoverage(
            @ForAll @IntRange(min = 1, max = 4) int level, @ForAll @IntRange(min = 1, max = 5) int needed) {
        List<SkillNeed> needs =
                List.of(new SkillNeed("databases", "Databases", 0.5, true, needed), need("postgresql", 0.5, false));
        double lower = gap(needs, skill("postgresql", level)).coverage();
        double higher = gap(needs, skill("postgresql", level + 1)).coverage();
        double withBroader = gap(needs, skill("postgresql", level), skill("databases", level))
                .coverage();
        assertThat(higher).isGreaterThanOrEqualTo(lower).isBetween(0.0, 1.0);
        assertThat(withBroader).isGreaterThanOrEqualTo(lower).isBetween(0.0, 1.0);
    }

    private static SkillNeed need(String slug, double importance, boolean essential) {
        return new SkillNeed(slug, slug, importance, essential);
    }

    private static SkillGap gap(List<SkillNeed> needs, SkillEvidence... skills) {
        return SkillGap.of("Platform engineer", needs, List.of(skills), HIERARCHY, Figures.WEIGHTS.narrower());
    }
}
