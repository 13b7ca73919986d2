package io.github.careergraph.value;

import java.time.LocalDate;

import io.github.careergraph.skill.MarketPremium;

/**
 * A skill that a person has.
 *
 * @param id the skill's key
 * @param slug the skill's key in the taxonomy, unique within a profile
 * @param level 1 to 5; 3 is the working level
 * @param lastUsed null when unknown
 * @param confidence in [0, 1], before endorsements, which raise it when the evidence is weighed
 * @param demand how much the reference market asks for the skill, from 0 (never) to 1 (most of all)
 * @param premium what occupations that need it pay more or less, or null when that is unknown or does not matter
 * @param halfLifeMonths months after which the unused skill counts half
 * @param cluster the name of the field of the taxonomy that the skill belongs to, or null
 */
public record SkillEvidence(
        String id,
        String slug,
        String label,
        int level,
        LocalDate lastUsed,
        double confidence,
        double demand,
        MarketPremium premium,
        double halfLifeMonths,
        String cluster) {

    public static final int WORKING_LEVEL = 3;
    public static final int HIGHEST_LEVEL = 5;

    public SkillEvidence {
        Checks.text("slug", slug);
        Checks.text("label", label);
        Checks.range("level", level, 1, HIGHEST_LEVEL);
        Checks.range("confidence", confidence, 0, 1);
        Checks.range("demand", demand, 0, 1);
        Checks.positive("halfLifeMonths", halfLifeMonths);
    }

    /** Priced by demand alone. */
    public SkillEvidence(
            String id,
            String slug,
            String label,
            int level,
            LocalDate lastUsed,
            double confidence,
            double demand,
            double halfLifeMonths,
            String cluster) {
        this(id, slug, label, level, lastUsed, confidence, demand, null, halfLifeMonths, cluster);
    }
}
