package io.github.careergraph.value;

/**
 * A skill that an occupation needs.
 *
 * @param importance in (0, 1]
 * @param level the level it is needed at, 1 to 5
 */
public record SkillNeed(String slug, String label, double importance, boolean essential, int level) {

    public SkillNeed {
        Checks.text("slug", slug);
        Checks.text("label", label);
        Checks.positive("importance", importance);
        Checks.range("importance", importance, 0, 1);
        Checks.range("level", level, 1, SkillEvidence.HIGHEST_LEVEL);
    }

    /** A need at the working level. */
    public SkillNeed(String slug, String label, double importance, boolean essential) {
        this(slug, label, importance, essential, SkillEvidence.WORKING_LEVEL);
    }
}
