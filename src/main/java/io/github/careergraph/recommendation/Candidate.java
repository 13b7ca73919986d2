package io.github.careergraph.recommendation;

import java.util.List;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.EvidenceChange;

/**
 * Something that might be recommended, before it has been put through the value model.
 *
 * @param family what at most one of is recommended: a skill to learn, whichever way, or an action's template
 * @param skill that it is about, or null
 * @param hours all of them, prerequisites included
 */
record Candidate(
        String id,
        String family,
        RecommendationKind kind,
        CareerStep step,
        String title,
        String target,
        String skill,
        double hours,
        List<SkillRoute.Step> prerequisites,
        EvidenceChange change,
        Pull pull) {

    static String learning(String slug) {
        return "skill:" + slug;
    }

    static String learningFrom(String resource) {
        return "resource:" + resource;
    }
}
