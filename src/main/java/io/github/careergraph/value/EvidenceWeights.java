package io.github.careergraph.value;

import java.util.Map;

/**
 * What evidence counts for. Apart from the demand and the premiums of skills these figures are policy, an operator's to set: see {@link
 * ValueConfiguration}.
 *
 * @param kinds a row per activity kind, PROJECT_MEMBER, PROJECT_LEAD, PROJECT_MANAGER, CONNECTION and ENDORSEMENT
 * @param scale σ of each dimension: the sum of weights that scores 100·(1 − 1/e) = 63
 * @param audience A: the audience that doubles a piece of evidence
 * @param members project members that add 1 to a project's reach
 * @param teams distinct teams that add 1 to a project's reach
 * @param leastDemand what a skill that the market never asks for counts for; above 0, because a taxonomy's occupations
 *     are not the whole market
 * @param mostDemand what the skill that the market asks for most counts for
 * @param premium how far what occupations pay moves what a skill counts for
 * @param selfDeclaredConfidence the confidence in what nobody has confirmed
 * @param undatedRecency the recency of evidence without a date. Below 1, so that leaving a date out never pays.
 * @param narrower how far a narrower skill meets the need for a broader one
 * @param shape what makes skills broad and deep
 */
public record EvidenceWeights(
        Map<String, KindPolicy> kinds,
        PerDimension scale,
        double audience,
        double members,
        double teams,
        double leastDemand,
        double mostDemand,
        PremiumRule premium,
        double selfDeclaredConfidence,
        double undatedRecency,
        NarrowerRule narrower,
        ShapeRule shape) {

    static final String CONNECTION = "CONNECTION";
    static final String ENDORSEMENT = "ENDORSEMENT";

    public EvidenceWeights {
        kinds = Map.copyOf(kinds);
        for (Dimension dimension : Dimension.values()) {
            Checks.positive("scale of " + dimension, scale.get(dimension));
        }
        Checks.positive("audience", audience);
        Checks.positive("members", members);
        Checks.positive("teams", teams);
        Checks.range("leastDemand", leastDemand, 0, 100);
        Checks.range("mostDemand", mostDemand, leastDemand, 100);
        Checks.range("selfDeclaredConfidence", selfDeclaredConfidence, 0, 1);
        Checks.range("undatedRecency", undatedRecency, 0, 1);
    }

    /**
     * The confidence in a statement.
     *
     * @param verified somebody other than the person has confirmed it
     * @param modelProbability the probability that the extraction model gave it, or null when a person wrote it
     */
    public double confidence(boolean verified, Double modelProbability) {
        if (verified) {
            return 1;
        }
        return modelProbability == null ? selfDeclaredConfidence : selfDeclaredConfidence * modelProbability;
    }

    double demandFactor(double demand) {
        return leastDemand + (mostDemand - leastDemand) * demand;
    }

    /** The row of a kind; a kind without one is an error, so that nothing is silently counted for nothing. */
    KindPolicy policy(String kind) {
        KindPolicy policy = kinds.get(kind);
        if (policy == null && kind.startsWith(CONNECTION + "_")) {
            policy = kinds.get(CONNECTION);
        }
        if (policy == null) {
            throw new IllegalArgumentException("No weights for evidence of the kind " + kind);
        }
        return policy;
    }

    /** {@code 100·(1 − exp(−sum/σ))}, in [0, 100) whatever the sum. */
    double score(Dimension dimension, double sum) {
        double score = -100 * Math.expm1(-sum / scale.get(dimension));
        return Math.clamp(score, 0, Math.nextDown(100.0));
    }

    PerDimension scores(double[] sums) {
        return PerDimension.of(dimension -> score(dimension, sums[dimension.ordinal()]));
    }
}
