package io.github.careergraph.recommendation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.careergraph.skill.MarketPremium;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.skill.SkillRoutes;
import io.github.careergraph.value.EvidenceWeights;
import io.github.careergraph.value.NarrowerRule;
import io.github.careergraph.value.ProfileEvidence;
import io.github.careergraph.value.SkillEvidence;
import io.github.careergraph.value.SkillNature;

/** What the candidates of one request are made from: the person's skills, and what more of them would be on record. */
final class Situation {

    final RecommendationRequest request;
    final Catalogue catalogue;
    private final EvidenceWeights weights;
    private final Map<String, SkillEvidence> held = new HashMap<>();
    private final SkillRoutes routes;
    private final Companionship companionship;

    Situation(RecommendationRequest request, Catalogue catalogue, EvidenceWeights weights) {
        this.request = request;
        this.catalogue = catalogue;
        this.weights = weights;
        profile().skills().forEach(skill -> held.put(skill.slug(), skill));
        Map<String, Integer> levels =
                profile().skills().stream().collect(Collectors.toMap(SkillEvidence::slug, SkillEvidence::level));
        this.routes = catalogue.planner().from(levels);
        this.companionship = new Companionship(held(), catalogue.companions());
    }

    ProfileEvidence profile() {
        return request.profile();
    }

    Collection<SkillEvidence> held() {
        return profile().skills();
    }

    int level(String slug) {
        SkillEvidence skill = held.get(slug);
        return skill == null ? 0 : skill.level();
    }

    SkillRoute route(Map<String, Integer> goals) {
        return routes.to(goals);
    }

    String label(String slug) {
        SkillEvidence skill = held.get(slug);
        return skill == null ? catalogue.skill(slug).label() : skill.label();
    }

    /** How much the person's skills speak for each other one. */
    Companionship companionship() {
        return companionship;
    }

    /** How far a narrower skill meets the need for a broader one. */
    NarrowerRule narrower() {
        return weights.narrower();
    }

    /** The name of a skill within a sentence. */
    String mention(String slug) {
        SkillFacts facts = catalogue.skill(slug);
        return facts == null ? label(slug) : facts.mention();
    }

    SkillNature nature(String slug) {
        SkillFacts facts = catalogue.skill(slug);
        return facts == null ? SkillNature.FIELD : facts.nature();
    }

    /** The confidence in evidence that nobody but the person has stated yet. */
    double selfDeclared() {
        return weights.selfDeclaredConfidence();
    }

    /** Whether what occupations pay changes what a skill counts for. */
    boolean isMovedBy(MarketPremium premium) {
        return weights.premium().moves(premium);
    }

    /** The skill as it would be on record at a level: used today and no less certain than before. */
    SkillEvidence raised(String slug, int level) {
        SkillEvidence before = held.get(slug);
        if (before == null) {
            SkillFacts facts = catalogue.skill(slug);
            return new SkillEvidence(
                    slug,
                    slug,
                    facts.label(),
                    level,
                    profile().today(),
                    selfDeclared(),
                    facts.demand(),
                    facts.premium(),
                    facts.halfLifeMonths(),
                    facts.cluster());
        }
        return new SkillEvidence(
                before.id(),
                slug,
                before.label(),
                Math.max(level, before.level()),
                profile().today(),
                Math.max(before.confidence(), selfDeclared()),
                before.demand(),
                before.premium(),
                before.halfLifeMonths(),
                before.cluster());
    }

    List<SkillEvidence> raised(List<SkillRoute.Step> steps) {
        return steps.stream().map(step -> raised(step.slug(), step.toLevel())).toList();
    }
}
