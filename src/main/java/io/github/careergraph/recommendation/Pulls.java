package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.careergraph.skill.DemandTrend;
import io.github.careergraph.skill.MarketPremium;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.AssessedNeed;
import io.github.careergraph.value.SkillGap;
import io.github.careergraph.value.SkillNeed;

/**
 * What draws a person to each skill: the goal's needs, what leads to them, declared interests, what goes with the skills
 * that the person has, the market's demand.
 */
final class Pulls {

    private final Situation situation;
    private final RecommendationPolicy policy;
    private final boolean hasGoal;
    private final Map<String, AssessedNeed> needs = new LinkedHashMap<>();
    /** For each prerequisite of a need the most important need that it leads to. */
    private final Map<String, AssessedNeed> leadsToNeed = new LinkedHashMap<>();

    private final Map<String, String> leadsToInterest = new LinkedHashMap<>();
    private final Set<String> interestingClusters = new HashSet<>();
    private final Map<String, Pull> toLearn = new HashMap<>();
    private final Map<String, Pull> toUse = new HashMap<>();
    private Map<String, Leaning> leanings;

    Pulls(Situation situation, RecommendationPolicy policy) {
        this.situation = situation;
        this.policy = policy;
        RecommendationRequest request = situation.request;
        CareerGoal goal = request.goal();
        this.hasGoal = goal != null && !goal.needs().isEmpty();
        if (hasGoal) {
            // Weightiest needs first, so that the first need found to lead to is the one to name.
            SkillGap.of(
                            goal.occupation(),
                            goal.needs(),
                            request.profile().skills(),
                            situation.catalogue.hierarchy(),
                            situation.narrower())
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
        slugs.addAll(situation.companionship().first(policy.companions().considered()));
        slugs.addAll(situation.catalogue.mostDemanded(policy.popularSkills()));
        slugs.removeIf(slug -> !situation.catalogue.knows(slug));
        return slugs;
    }

    /** Those that goal or interests bring up, without what the market alone does. */
    Collection<String> drawing() {
        Set<String> slugs = new LinkedHashSet<>(needs.keySet());
        slugs.addAll(new TreeSet<>(situation.request.interests()));
        slugs.addAll(leadsToNeed.keySet());
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
        return toLearn.computeIfAbsent(
                slug,
                key -> new Pull(
                        fitToLearn(key),
                        interest(key),
                        companionship(key),
                        behaviour(Candidate.learning(key)),
                        trend(key),
                        () -> reasonToLearn(key, Candidate.learning(key))));
    }

    /** The same from a resource, which behaviour may speak for on its own account. */
    Pull toLearnFrom(String resource, String slug) {
        String item = Candidate.learningFrom(resource);
        Pull pull = toLearn(slug);
        return new Pull(
                pull.fit(),
                pull.interest(),
                pull.companionship(),
                behaviour(item),
                pull.trend(),
                () -> reasonToLearn(slug, item));
    }

    /** What draws to showing, practising or passing on a skill, whatever its level. */
    Pull toUse(String slug) {
        return toUse.computeIfAbsent(
                slug,
                key -> new Pull(
                        fitToUse(key),
                        interest(key),
                        1,
                        behaviour(Candidate.learning(key)),
                        1,
                        () -> reasonToUse(key)));
    }

    private double fitToLearn(String slug) {
        AssessedNeed need = needs.get(slug);
        if (isOpen(need)) {
            return 1 + weight(need.need()) * (1 - need.credit());
        }
        if (leadsToNeed.containsKey(slug)) {
            return 1 + policy.leadsToNeed() * weight(leadsToNeed.get(slug).need());
        }
        return need != null || !hasGoal ? 1 : policy.unrelated();
    }

    private double fitToUse(String slug) {
        AssessedNeed need = needs.get(slug);
        if (need != null) {
            return 1 + policy.leadsToNeed() * weight(need.need());
        }
        return leadsToNeed.containsKey(slug) || !hasGoal ? 1 : policy.unrelated();
    }

    private double interest(String slug) {
        if (situation.request.interests().contains(slug)) {
            return 1 + policy.interest();
        }
        return leadsToInterest.containsKey(slug) || isNearInterest(slug) ? 1 + policy.nearInterest() : 1;
    }

    private double companionship(String slug) {
        return 1 + policy.companions().share() * situation.companionship().of(slug);
    }

    private double behaviour(String item) {
        return policy.behaviour().term(leaning(item).strength());
    }

    private double trend(String slug) {
        SkillFacts facts = situation.catalogue.skill(slug);
        return facts == null ? 1 : policy.trend().term(facts.trend());
    }

    /** All at once: asking for one after the other would take long. */
    private Leaning leaning(String item) {
        if (leanings == null) {
            Set<String> items = new LinkedHashSet<>();
            Collection<String> considered = considered();
            considered.forEach(slug -> items.add(Candidate.learning(slug)));
            situation.held().forEach(skill -> items.add(Candidate.learning(skill.slug())));
            situation
                    .catalogue
                    .teaching(considered)
                    .forEach(resource -> items.add(Candidate.learningFrom(resource.slug())));
            leanings = situation.request.leanings().towards(items);
        }
        return leanings.getOrDefault(item, Leaning.NEUTRAL);
    }

    private Optional<String> behaviourReason(String item) {
        return leaning(item).reason(policy.behaviour().named());
    }

    private Optional<String> companionReason(String slug) {
        double companionship = situation.companionship().of(slug);
        if (companionship < policy.companions().named()) {
            return Optional.empty();
        }
        String having = situation.companionship().speakingFor(slug).stream()
                .limit(2)
                .map(situation::mention)
                .collect(Collectors.joining(" and "));
        return Optional.of(
                having.isEmpty()
                        ? "It is like what occupations that need what you have need too (%s on a scale to 1)."
                                .formatted(decimals(companionship))
                        : "Occupations that need what you have, such as %s, often need it too (%s on a scale to 1)."
                                .formatted(having, decimals(companionship)));
    }

    private boolean isNearInterest(String slug) {
        SkillFacts facts = situation.catalogue.skill(slug);
        return facts != null && facts.cluster() != null && interestingClusters.contains(facts.cluster());
    }

    private static boolean isOpen(AssessedNeed need) {
        return need != null && need.status() != AssessedNeed.Status.MET;
    }

    private double weight(SkillNeed need) {
        return policy.needed() * need.importance() * (need.essential() ? 1 : policy.optionalNeed());
    }

    private String reasonToLearn(String slug, String item) {
        List<String> reasons = new ArrayList<>();
        AssessedNeed need = needs.get(slug);
        if (isOpen(need)) {
            String level = need.level() == 0 ? "it is not on record" : "it is on record at level " + need.level();
            reasons.add("%s needs %s (%s, importance %s) at level %d, and %s."
                    .formatted(
                            goal(),
                            situation.mention(slug),
                            need.need().essential() ? "essential" : "optional",
                            decimals(need.need().importance()),
                            need.need().level(),
                            level));
        } else if (leadsToNeed.containsKey(slug)) {
            reasons.add("%s leads to %s, which your goal, %s, needs."
                    .formatted(
                            situation.label(slug),
                            situation.mention(leadsToNeed.get(slug).need().slug()),
                            situation.request.goal().occupation()));
        }
        interestReason(slug).ifPresent(reasons::add);
        behaviourReason(item).ifPresent(reasons::add);
        companionReason(slug).ifPresent(reasons::add);
        SkillFacts facts = situation.catalogue.skill(slug);
        if (reasons.isEmpty() && facts.demand() >= policy.namedDemand()) {
            reasons.add("The market asks for %s%s (demand %s on a scale to 1)."
                    .formatted(facts.mention(), howOften(facts.demand()), decimals(facts.demand())));
        }
        trendReason(facts).ifPresent(reasons::add);
        premiumReason(facts).ifPresent(reasons::add);
        return String.join(" ", reasons);
    }

    private Optional<String> trendReason(SkillFacts facts) {
        DemandTrend trend = facts.trend();
        return policy.trend().names(trend)
                ? Optional.of("The demand for it %s (%s).".formatted(trend.inWords(), trend.origin()))
                : Optional.empty();
    }

    /** Said wherever it moves the figures, so that nobody takes it for more than it is. */
    private Optional<String> premiumReason(SkillFacts facts) {
        MarketPremium premium = facts.premium();
        return situation.isMovedBy(premium)
                ? Optional.of("It goes with pay %s that of the average occupation (%s), which is no promise."
                        .formatted(premium.inWords(), premium.origin()))
                : Optional.empty();
    }

    private String reasonToUse(String slug) {
        List<String> reasons = new ArrayList<>();
        if (needs.containsKey(slug)) {
            reasons.add("%s needs %s.".formatted(goal(), situation.mention(slug)));
        }
        interestReason(slug).ifPresent(reasons::add);
        behaviourReason(Candidate.learning(slug)).ifPresent(reasons::add);
        return String.join(" ", reasons);
    }

    private Optional<String> interestReason(String slug) {
        if (situation.request.interests().contains(slug)) {
            return Optional.of("You named %s as an interest.".formatted(situation.mention(slug)));
        }
        if (leadsToInterest.containsKey(slug)) {
            return Optional.of("%s leads to %s, an interest of yours."
                    .formatted(situation.label(slug), situation.mention(leadsToInterest.get(slug))));
        }
        if (isNearInterest(slug)) {
            return Optional.of("It belongs to %s, like an interest of yours."
                    .formatted(situation.catalogue.skill(slug).cluster()));
        }
        return Optional.empty();
    }

    private String goal() {
        return "Your goal, " + situation.request.goal().occupation() + ",";
    }

    private static String howOften(double demand) {
        return demand >= 0.6 ? " very often" : demand >= 0.4 ? " often" : "";
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
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
