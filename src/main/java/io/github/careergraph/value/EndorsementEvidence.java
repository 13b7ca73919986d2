package io.github.careergraph.value;

/**
 * The endorsements of one of a person's skills, counted together.
 *
 * @param skillSlug the endorsed skill
 * @param count endorsers, at least 0
 * @param strength how well connected the endorsers are on average, in [0, 1000]; 1 is the average person, and all of them before
 *     an organisation has been ranked
 */
public record EndorsementEvidence(String skillSlug, String skillLabel, int count, double strength) {

    public EndorsementEvidence {
        Checks.text("skillSlug", skillSlug);
        Checks.text("skillLabel", skillLabel);
        Checks.range("count", count, 0, Integer.MAX_VALUE);
        Checks.range("strength", strength, 0, 1000);
    }

    /** Endorsers in units of an average one. */
    double endorsers() {
        return count * strength;
    }
}
