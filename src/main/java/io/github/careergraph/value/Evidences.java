package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.value.EvidenceRows.SkillRow;

/** Brings what the database knows of people and what the market thinks of skills together. */
@ApplicationScoped
public class Evidences {

    private final EvidenceQueries queries;
    private final SkillMarkets markets;
    private final EvidenceWeights weights;

    @Inject
    Evidences(EvidenceQueries queries, SkillMarkets markets, EvidenceWeights weights) {
        this.queries = queries;
        this.markets = markets;
        this.weights = weights;
    }

    /** The profiles of these people as of a day, priced by the demand of all occupations. */
    public Map<Long, ProfileEvidence> of(Collection<Long> people, LocalDate day) {
        SkillMarket market = markets.current();
        Map<Long, ProfileEvidence> profiles = new HashMap<>();
        queries.evidence(people, day).forEach((person, rows) -> profiles.put(person, profile(rows, market, day)));
        return profiles;
    }

    /**
     * The same profile, priced by one occupation: what it does not need it does not ask for, and what other occupations pay
     * does not matter.
     */
    public static ProfileEvidence pricedFor(Occupations.Needs occupation, ProfileEvidence profile) {
        Map<String, Double> importance = new HashMap<>();
        occupation.skills().forEach(need -> importance.put(need.slug(), need.importance()));
        return new ProfileEvidence(
                profile.today(),
                profile.skills().stream()
                        .map(skill -> new SkillEvidence(
                                skill.id(),
                                skill.slug(),
                                skill.label(),
                                skill.level(),
                                skill.lastUsed(),
                                skill.confidence(),
                                importance.getOrDefault(skill.slug(), 0.0),
                                skill.halfLifeMonths(),
                                skill.cluster()))
                        .toList(),
                profile.activities(),
                profile.projects(),
                profile.connections(),
                profile.endorsements());
    }

    private ProfileEvidence profile(EvidenceRows rows, SkillMarket market, LocalDate day) {
        return new ProfileEvidence(
                day,
                rows.skills().stream().map(row -> skill(row, market)).toList(),
                rows.activities().stream()
                        .map(row -> new ActivityEvidence(
                                String.valueOf(row.id()),
                                row.kind(),
                                row.title(),
                                row.date(),
                                row.audience(),
                                weights.confidence(row.verified(), row.probability())))
                        .toList(),
                rows.projects().stream()
                        .map(row -> new ProjectEvidence(
                                String.valueOf(row.id()),
                                row.name(),
                                row.leads(),
                                row.manages(),
                                row.from(),
                                row.ended(),
                                row.teams(),
                                Math.max(1, row.members()),
                                weights.selfDeclaredConfidence()))
                        .toList(),
                rows.connections().stream()
                        .map(row -> new ConnectionEvidence(row.kind(), row.count(), row.strength()))
                        .toList(),
                rows.endorsements().stream()
                        .map(row -> new EndorsementEvidence(
                                row.slug(), label(row.slug(), market), row.count(), row.strength()))
                        .toList());
    }

    private SkillEvidence skill(SkillRow row, SkillMarket market) {
        MarketSkill known = market.skills().get(row.slug());
        return new SkillEvidence(
                String.valueOf(row.id()),
                row.slug(),
                label(row.slug(), market),
                row.level(),
                row.lastUsed(),
                weights.confidence(row.verified(), row.probability()),
                known == null ? 0 : known.demand(),
                known == null ? null : known.premium(),
                // A skill younger than the kept market: the table's default until the next refresh.
                known == null ? 60 : known.halfLifeMonths(),
                known == null ? null : known.cluster());
    }

    private static String label(String slug, SkillMarket market) {
        MarketSkill known = market.skills().get(slug);
        return known == null ? slug : known.label();
    }
}
