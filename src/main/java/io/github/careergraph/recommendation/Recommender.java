package io.github.careergraph.recommendation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.careergraph.recommendation.Variety.Ranked;
import io.github.careergraph.value.EvidenceWeights;
import io.github.careergraph.value.SkillEvidence;
import io.github.careergraph.value.ValueFormula;
import io.github.careergraph.value.WhatIf;

/**
 * Recommends what to do next: every candidate is put through the value model with the evidence that it would create, and
 * ranked by {@code ΔV/hours · interest · fit · companionship · behaviour}. Works for somebody of whom nothing is known, from goal and interests, or
 * from the market's demand and the first steps of a career. Immutable, safe for use by many threads.
 */
public final class Recommender {

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(
                    (Ranked item) -> item.terms().score())
            .reversed()
            .thenComparing(item -> item.terms().hours())
            .thenComparing(item -> item.candidate().id());

    private final Catalogue catalogue;
    private final EvidenceWeights weights;
    private final ValueFormula formula;
    private final RecommendationPolicy policy;

    public Recommender(
            Catalogue catalogue, EvidenceWeights weights, ValueFormula formula, RecommendationPolicy policy) {
        this.catalogue = catalogue;
        this.weights = weights;
        this.formula = formula;
        this.policy = policy;
    }

    /** Best first, varied; nothing that the person has or excluded, nothing that would not raise the value. */
    public List<Recommendation> recommend(RecommendationRequest request) {
        WhatIf whatIf = new WhatIf(request.profile(), weights, formula);
        Situation situation = new Situation(request, catalogue, weights);
        Pulls pulls = new Pulls(situation, policy);
        Set<String> excluded = request.excluded();
        List<Candidate> candidates = candidates(situation, pulls).toList();
        List<Ranked> ranked = candidates.stream()
                .filter(candidate -> !NearbyCandidates.isOutdone(candidate, candidates))
                .filter(candidate -> request.fits(candidate.hours()))
                .filter(candidate -> !excluded.contains(candidate.id()) && !excluded.contains(candidate.family()))
                .map(candidate -> new Ranked(candidate, terms(candidate, whatIf)))
                .filter(item -> item.terms().gain() > 0)
                .sorted(BEST_FIRST)
                .toList();
        boolean newcomer = !whatIf.known();
        return new Variety(policy, newcomer)
                .choose(ranked, request.first(), request.hours()).stream()
                        .map(item -> recommendation(item, newcomer))
                        .toList();
    }

    /** What to look for around the person: the level that is had of each skill that draws. */
    Surroundings surroundings(RecommendationRequest request) {
        Situation situation = new Situation(request, catalogue, weights);
        Pulls pulls = new Pulls(situation, policy);
        Map<String, Integer> toLearn = new TreeMap<>();
        pulls.considered().stream()
                .filter(slug -> situation.level(slug) < pulls.enough(slug))
                .limit(Surroundings.MOST)
                .forEach(slug -> toLearn.put(slug, situation.level(slug)));
        Set<String> toUse = new LinkedHashSet<>(pulls.drawing());
        situation.held().stream()
                .map(SkillEvidence::slug)
                .filter(slug -> pulls.toUse(slug).strength() >= 1)
                .forEach(toUse::add);
        return new Surroundings(toLearn, toUse.stream().limit(Surroundings.MOST).toList());
    }

    /**
     * Skills to look for in others and in projects.
     *
     * @param toLearn the level that is had of each that is to be learnt, 0 for none
     * @param toUse what to do something with, those first that draw
     */
    record Surroundings(Map<String, Integer> toLearn, List<String> toUse) {

        static final int MOST = 100;
    }

    private Stream<Candidate> candidates(Situation situation, Pulls pulls) {
        return Stream.of(RecommendationKind.values())
                .filter(situation.request::wants)
                .flatMap(kind -> switch (kind) {
                    case SKILL -> new SkillCandidates(situation, pulls).all();
                    case RESOURCE -> new ResourceCandidates(situation, pulls, policy).all();
                    case ACTION -> new ActionCandidates(situation, pulls, policy).all();
                    case PROJECT -> new NearbyCandidates(situation, pulls, policy).projects();
                    case MENTOR -> new NearbyCandidates(situation, pulls, policy).mentors();
                    case PERSON -> new NearbyCandidates(situation, pulls, policy).people();
                });
    }

    private static RecommendationTerms terms(Candidate candidate, WhatIf whatIf) {
        Pull pull = candidate.pull();
        return new RecommendationTerms(
                whatIf.value(),
                whatIf.valueAfter(candidate.change()),
                candidate.hours(),
                pull.interest(),
                pull.fit(),
                pull.companionship(),
                pull.behaviour(),
                pull.trend());
    }

    private Recommendation recommendation(Ranked item, boolean newcomer) {
        Candidate candidate = item.candidate();
        return new Recommendation(
                candidate.id(),
                candidate.kind(),
                candidate.step(),
                candidate.title(),
                candidate.target(),
                candidate.skill(),
                candidate.prerequisites(),
                candidate.change(),
                item.terms(),
                Reason.of(candidate, item.terms(), newcomer, catalogue));
    }
}
