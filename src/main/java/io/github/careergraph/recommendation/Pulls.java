package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.AssessedNeed;
import io.github.careergraph.value.SkillGap;
import io.github.careergraph.value.SkillNeed;

/** What draws a person to each skill: the goal's needs, what leads to them, declared interests, the market's demand. */
final class Pulls {

    private final Situation situation;
    private final RecommendationPolicy policy;
    private final boolean hasGoal;
    private final Map<String, AssessedNeed> needs = new LinkedHashMap<>();
    /** For each prerequisite of a need the most important need that it leads to. */
    private final Map<String, AssessedNeed> leadsToNeed = new LinkedHashMap<>();

    private final Map<String, String> leadsToInterest = new LinkedHashMap<>();
    private final Set<String> interestingClusters = new HashSet<>();

    Pulls(Situation situation, RecommendationPolicy policy) {
        this.situation = situation;
        this.policy = policy;
        RecommendationRequest request = situation.request;
        CareerGoal goal = request.goal();
        this.hasGoal = goal != null && !goal.needs().isEmpty();
        if (hasGoal) {
            // Weightiest needs first, so that the first need found to lead to is the one to name.
            SkillGap.of(goal.occupation(), goal.needs(), request.profile().skills(), situation.catalogue.hierarchy())
                    .needs()
                    .forEach(need -> needs.put(need.need().slug(), need));
            needs.values().stream()
                    .filter(need -> need.status() != AssessedNeed.Status.MET)
                    .forEach(need -> before(need.need().slug(), need.need().level())
                            .forEach(slug -> leadsToNeed.putIfAbsent(slug, need)));
        }
        for (String interest : new TreeSet<>(request.interests())) {
            before(interest, 3).forEach(slug -> leadsToInterest.putIfAbsent(slug, interest));
            if (situation.catalogue.knows(interest)) {
                interestingClusters.add(situation.catalogue.skill(interest).cluster());
            }
        }
        interestingClusters.removeIf(Objects::isNull);
    }

    /** Skills to consider learning, those that draw first. */
    Collection<String> considered() {
        Set<String> slugs = new LinkedHashSet<>(needs.keySet());
        slugs.addAll(leadsToNeed.keySet());
        slugs.addAll(new TreeSet<>(situation.request.interests()));
        slugs.addAll(leadsToInterest.keySet());
        slugs.addAll(situation.catalogue.mostDemanded(policy.popularSkills()));
        slugs.removeIf(slug -> !situation.catalogue.knows(slug));
        return slugs;
    }

    /** The level at which the person has no need to learn more of a skill. */
    int enough(String slug) {
        AssessedNeed need = needs.get(slug);
        return need == null ? 3 : Math.max(3, need.need().level());
    }

    /** What draws to learning a skill. */
    Pull toLearn(String slug) {
        AssessedNeed need = needs.get(slug);
        AssessedNeed leadsTo = leadsToNeed.get(slug);
        List<String> reasons = new ArrayList<>();
        double fit = hasGoal ? policy.unrelated() : 1;
        if (need != null && need.status() != AssessedNeed.Status.MET) {
            fit = 1 + weight(need.need()) * (1 - need.credit());
            reasons.add(neededSentence(need));
        } else if (leadsTo != null) {
            fit = 1 + policy.leadsToNeed() * weight(leadsTo.need());
            reasons.add("It leads to %s, which %s needs."
                    .formatted(leadsTo.need().label(), situation.request.goal().occupation()));
        } else if (need != null) {
            fit = 1;
        }
        return new Pull(fit, interest(slug, reasons), sentence(slug, reasons));
    }

    /** What draws to showing, practising or passing on a skill, whatever its level. */
    Pull toUse(String slug) {
        AssessedNeed need = needs.get(slug);
        List<String> reasons = new ArrayList<>();
        double fit = hasGoal ? policy.unrelated() : 1;
        if (need != null) {
            fit = 1 + policy.leadsToNeed() * weight(need.need());
            reasons.add("%s needs %s."
                    .formatted(
                            situation.request.goal().occupation(), need.need().label()));
        } else if (leadsToNeed.containsKey(slug)) {
            fit = 1;
        }
        return new Pull(fit, interest(slug, reasons), String.join(" ", reasons));
    }

    private double weight(SkillNeed need) {
        return policy.needed() * need.importance() * (need.essential() ? 1 : policy.optionalNeed());
    }

    private double interest(String slug, List<String> reasons) {
        if (situation.request.interests().contains(slug)) {
            reasons.add("You named %s as an interest.".formatted(situation.label(slug)));
            return 1 + policy.interest();
        }
        if (leadsToInterest.containsKey(slug)) {
            reasons.add("It leads to %s, an interest of yours.".formatted(situation.label(leadsToInterest.get(slug))));
            return 1 + policy.nearInterest();
        }
        SkillFacts facts = situation.catalogue.skill(slug);
        if (facts != null && interestingClusters.contains(facts.cluster())) {
            reasons.add("It is in %s, like an interest of yours.".formatted(facts.cluster()));
            return 1 + policy.nearInterest();
        }
        return 1;
    }

    private String neededSentence(AssessedNeed need) {
        String level = need.level() == 0 ? "it is not on record" : "it is on record at level " + need.level();
        return "%s needs %s (%s, importance %s) at level %d, and %s."
                .formatted(
                        situation.request.goal().occupation(),
                        need.need().label(),
                        need.need().essential() ? "essential" : "optional",
                        String.format(Locale.ROOT, "%.2f", need.need().importance()),
                        need.need().level(),
                        level);
    }

    private String sentence(String slug, List<String> reasons) {
        SkillFacts facts = situation.catalogue.skill(slug);
        if (reasons.isEmpty() && facts.demand() > 0) {
            return "The market asks for %s (demand %s of 1)."
                    .formatted(facts.label(), String.format(Locale.ROOT, "%.2f", facts.demand()));
        }
        return String.join(" ", reasons);
    }

    private List<String> before(String slug, int level) {
        if (!situation.catalogue.knows(slug)) {
            return List.of();
        }
        return situation.route(Map.of(slug, level)).steps().stream()
                .map(SkillRoute.Step::slug)
                .filter(step -> !step.equals(slug))
                .toList();
    }
}
