package io.github.careergraph.recommendation;

import java.util.List;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.EvidenceChange;

/**
 * Something worth doing next.
 *
 * @param id stable, to dismiss it by: {@code skill:slug}, {@code resource:slug}, {@code action:template},
 *     {@code action:template:skill}, {@code Project:key} or {@code Person:key}
 * @param target the slug of the skill or resource, the action's template, or the key of the project or person
 * @param skill slug of the skill that it is about, or null
 * @param prerequisites what to learn first, in order
 * @param promise the evidence that it would create, which {@link RecommendationTerms#valueAfter} is computed from
 * @param reason in plain English
 */
public record Recommendation(
        String id,
        RecommendationKind kind,
        CareerStep step,
        String title,
        String target,
        String skill,
        List<SkillRoute.Step> prerequisites,
        EvidenceChange promise,
        RecommendationTerms terms,
        String reason) {

    public Recommendation {
        prerequisites = List.copyOf(prerequisites);
    }
}
