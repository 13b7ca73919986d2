package io.github.careergraph.recommendation;

/**
 * How strongly goal, interest and variety steer recommendations. An operator's to set: see {@link
 * RecommendationConfiguration}.
 *
 * @param needed added to the fit of a skill that the goal needs, times its importance
 * @param optionalNeed share of {@code needed} for a skill that the goal does not call essential
 * @param leadsToNeed share of {@code needed} for a prerequisite of a needed skill, and for showing one that is had
 * @param unrelated fit of what a goal does not ask for
 * @param interest added for a declared interest
 * @param nearInterest added for what leads to a declared interest or shares its field
 * @param sameKind what each further one of a kind within five is worth, in (0, 1]
 * @param sameStep what each further one of a step within five is worth, in (0, 1]
 * @param mostOfKind at most so many of a kind within five, if there are others
 * @param mostOfStep at most so many of a step within five, if there are others; one for a newcomer, to show all five
 * @param popularSkills how many of the most demanded skills are considered without being needed or of interest
 * @param guidedShare of the hours that a skill takes which remain when a resource guides the learning: reading an article
 *     in an hour does not replace the practice that a level takes
 * @param namedDemand below this the market's demand is no reason to name
 * @param skillsPerAction with how many skills an action is offered, so that who dismisses it with one is offered the next
 * @param abilityShare what an action about an ability is worth beside one about a topic to write and speak of
 * @param companions how strongly skills draw that go with those a person has
 * @param behaviour how strongly what a person did draws to what is like it
 * @param trend how strongly growing demand draws
 */
public record RecommendationPolicy(
        double needed,
        double optionalNeed,
        double leadsToNeed,
        double unrelated,
        double interest,
        double nearInterest,
        double sameKind,
        double sameStep,
        int mostOfKind,
        int mostOfStep,
        int popularSkills,
        double guidedShare,
        double namedDemand,
        int skillsPerAction,
        double abilityShare,
        CompanionPolicy companions,
        BehaviourPolicy behaviour,
        TrendPolicy trend) {

    /**
     * The hours of learning with a resource.
     *
     * @param resource its own hours
     * @param alone the hours of learning the same without it
     */
    double guided(double resource, double alone) {
        return Math.max(resource, guidedShare * alone);
    }
}
