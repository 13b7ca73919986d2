package io.github.careergraph.recommendation;

import java.util.Set;

import io.github.careergraph.value.ProfileEvidence;

/**
 * Whom to recommend to, and what.
 *
 * @param goal null when the person has none
 * @param interests slugs of skills
 * @param excluded ids of recommendations, or their families, that the person dismissed or has done
 * @param hours what all recommendations together may take, or null
 * @param kinds empty for all
 * @param first how many at most, at least 0
 * @param nearby what the person's organisation has to recommend
 * @param leanings what the person did and says speaks for
 */
public record RecommendationRequest(
        ProfileEvidence profile,
        CareerGoal goal,
        Set<String> interests,
        Set<String> excluded,
        Double hours,
        Set<RecommendationKind> kinds,
        int first,
        Nearby nearby,
        Leanings leanings) {

    /** Of somebody of whose organisation and behaviour nothing is known, or told. */
    public RecommendationRequest(
            ProfileEvidence profile,
            CareerGoal goal,
            Set<String> interests,
            Set<String> excluded,
            Double hours,
            Set<RecommendationKind> kinds,
            int first) {
        this(profile, goal, interests, excluded, hours, kinds, first, Nearby.NOTHING, Leanings.NONE);
    }

    RecommendationRequest with(Nearby nearby) {
        return new RecommendationRequest(profile, goal, interests, excluded, hours, kinds, first, nearby, leanings);
    }

    RecommendationRequest with(Leanings leanings) {
        return new RecommendationRequest(profile, goal, interests, excluded, hours, kinds, first, nearby, leanings);
    }

    public RecommendationRequest {
        interests = Set.copyOf(interests);
        excluded = Set.copyOf(excluded);
        kinds = kinds.isEmpty() ? Set.of(RecommendationKind.values()) : Set.copyOf(kinds);
        if (hours != null && !(hours >= 0)) {
            throw new IllegalArgumentException("hours must not be negative: " + hours);
        }
        if (first < 0) {
            throw new IllegalArgumentException("first must not be negative: " + first);
        }
    }

    boolean wants(RecommendationKind kind) {
        return kinds.contains(kind);
    }

    boolean fits(double neededHours) {
        return hours == null || neededHours <= hours;
    }
}
