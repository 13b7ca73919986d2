package io.github.careergraph.recommendation;

/**
 * The numbers behind a recommendation.
 *
 * @param valueBefore the value today, 0 when nothing is on record
 * @param valueAfter the value with the evidence that following the recommendation alone would create
 * @param hours all of them, prerequisites included
 * @param interest at least 1
 * @param fit to the goal; 1 is neutral
 * @param companionship with the skills that the person has; at least 1
 * @param behaviour nearness to what the person did and says, by the interest model; 1 is neutral
 * @param trend of the market's demand; 1 is neutral
 */
public record RecommendationTerms(
        double valueBefore,
        double valueAfter,
        double hours,
        double interest,
        double fit,
        double companionship,
        double behaviour,
        double trend) {

    public double gain() {
        return valueAfter - valueBefore;
    }

    public double gainPerHour() {
        return gain() / hours;
    }

    /** What recommendations are ranked by, before variety: gain per hour · interest · fit · companionship · behaviour · trend. */
    public double score() {
        return gainPerHour() * interest * fit * companionship * behaviour * trend;
    }
}
