package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.skill.SkillRoute;

/**
 * Chooses from ranked recommendations so that every five hold different kinds and steps: the best of what is left, each
 * further one of a kind or step counting for less, up to a limit that yields only when nothing else is left.
 */
final class Variety {

    private static final int BLOCK = 5;

    private final RecommendationPolicy policy;
    private final int mostOfStep;
    private final Map<RecommendationKind, Integer> kinds = new EnumMap<>(RecommendationKind.class);
    private final Map<CareerStep, Integer> steps = new EnumMap<>(CareerStep.class);
    private final Set<String> families = new HashSet<>();

    Variety(RecommendationPolicy policy, boolean newcomer) {
        this.policy = policy;
        this.mostOfStep = newcomer ? 1 : policy.mostOfStep();
    }

    /**
     * @param ranked best first
     * @param hours for all that is chosen together, or null
     */
    List<Ranked> choose(List<Ranked> ranked, int count, Double hours) {
        List<Ranked> remaining = new ArrayList<>(ranked);
        List<Ranked> chosen = new ArrayList<>();
        double hoursLeft = hours == null ? Double.POSITIVE_INFINITY : hours;
        while (chosen.size() < count) {
            if (chosen.size() % BLOCK == 0) {
                kinds.clear();
                steps.clear();
            }
            double budget = hoursLeft;
            remaining.removeIf(item -> item.terms().hours() > budget
                    || families.contains(item.candidate().family()));
            if (remaining.isEmpty()) {
                break;
            }
            Ranked best = best(remaining);
            chosen.add(best);
            remaining.remove(best);
            hoursLeft -= best.terms().hours();
            count(best.candidate());
        }
        return chosen;
    }

    /** Where nothing is within both limits, that of a kind yields by what leaves two kinds, and then that of a step. */
    private Ranked best(List<Ranked> remaining) {
        return best(remaining, policy.mostOfKind(), mostOfStep)
                .or(() -> best(remaining, Math.max(policy.mostOfKind(), BLOCK - 1), mostOfStep))
                .or(() -> best(remaining, Math.max(policy.mostOfKind(), BLOCK - 1), BLOCK))
                .or(() -> best(remaining, BLOCK, BLOCK))
                .orElseThrow();
    }

    private Optional<Ranked> best(List<Ranked> remaining, int mostOfKind, int mostOfStep) {
        // A stable maximum: of equal ones the first, which the ranking has put in a fixed order.
        Comparator<Ranked> byDiscountedScore = Comparator.comparingDouble(this::discountedScore);
        return remaining.stream()
                .filter(item -> kindCount(item) < mostOfKind && stepCount(item) < mostOfStep)
                .reduce((a, b) -> byDiscountedScore.compare(b, a) > 0 ? b : a);
    }

    private double discountedScore(Ranked item) {
        return item.terms().score()
                * Math.pow(policy.sameKind(), kindCount(item))
                * Math.pow(policy.sameStep(), stepCount(item));
    }

    private int kindCount(Ranked item) {
        return kinds.getOrDefault(item.candidate().kind(), 0);
    }

    private int stepCount(Ranked item) {
        return steps.getOrDefault(item.candidate().step(), 0);
    }

    private void count(Candidate candidate) {
        kinds.merge(candidate.kind(), 1, Integer::sum);
        steps.merge(candidate.step(), 1, Integer::sum);
        families.add(candidate.family());
        // What a chosen one brings along anyway is not recommended again by itself.
        candidate.prerequisites().stream()
                .map(SkillRoute.Step::slug)
                .map(Candidate::learning)
                .forEach(families::add);
    }

    /** A candidate with the numbers that rank it. */
    record Ranked(Candidate candidate, RecommendationTerms terms) {}
}
