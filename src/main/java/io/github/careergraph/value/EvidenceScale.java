package io.github.careergraph.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts what is on record about a person on the scales: each thing becomes weighed evidence for its dimensions. */
final class EvidenceScale {

    /** The kind of the evidence that a skill is. */
    static final String SKILL = "SKILL";

    /** The mean month of the Gregorian calendar, in days. */
    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    private final EvidenceWeights weights;
    private final LocalDate today;

    EvidenceScale(EvidenceWeights weights, LocalDate today) {
        this.weights = weights;
        this.today = today;
    }

    /** All evidence that weighs anything. */
    List<Evidence> weigh(ProfileEvidence profile) {
        Map<String, Double> endorsers = endorsers(profile.endorsements());
        List<Evidence> evidence = new ArrayList<>();
        for (SkillEvidence skill : profile.skills()) {
            evidence.add(weigh(skill, endorsers.getOrDefault(skill.slug(), 0.0)));
        }
        profile.activities().forEach(activity -> evidence.addAll(weigh(activity)));
        profile.projects().forEach(project -> evidence.addAll(weigh(project)));
        profile.connections().forEach(connections -> evidence.addAll(weigh(connections)));
        profile.endorsements().forEach(endorsement -> evidence.addAll(weigh(endorsement)));
        evidence.removeIf(piece -> piece.weight() == 0);
        return evidence;
    }

    static Map<String, Double> endorsers(List<EndorsementEvidence> endorsements) {
        return endorsements.stream()
                .collect(Collectors.toMap(EndorsementEvidence::skillSlug, EndorsementEvidence::endorsers, Double::sum));
    }

    /** Each average endorser halves the doubt that is left in the skill, so that endorsed evidence tends to certainty. */
    Evidence weigh(SkillEvidence skill, double endorsers) {
        return new Evidence(
                Dimension.SKILL,
                new EvidenceSource(SKILL, skill.id(), skill.label() + ", level " + skill.level()),
                skill.level()
                        / (double) SkillEvidence.HIGHEST_LEVEL
                        * weights.demandFactor(skill.demand())
                        * weights.premium().factor(skill.premium()),
                1,
                recency(skill.lastUsed(), skill.halfLifeMonths()),
                1 - (1 - skill.confidence()) * Math.pow(2, -endorsers));
    }

    List<Evidence> weigh(ActivityEvidence activity) {
        KindPolicy policy = weights.policy(activity.kind());
        return spread(
                policy,
                new EvidenceSource(activity.kind(), activity.id(), activity.title()),
                1,
                1 + Math.log1p(activity.audience()) / Math.log1p(weights.audience()),
                recency(activity.date(), policy.halfLifeMonths()),
                activity.confidence());
    }

    List<Evidence> weigh(ProjectEvidence project) {
        // Somebody who both leads and manages gets the better of the two in each dimension, not both.
        List<KindPolicy> policies =
                project.kinds().stream().map(weights::policy).toList();
        KindPolicy policy = policies.stream().reduce(KindPolicy::orBetter).orElseThrow();
        double reach = 1
                + Math.log(project.members()) / Math.log1p(weights.members())
                + Math.log(project.teams()) / Math.log1p(weights.teams());
        return spread(
                policy,
                new EvidenceSource(project.kinds().getLast(), project.id(), project.name()),
                1,
                reach,
                recency(project.runsOn(today) ? today : project.to(), policy.halfLifeMonths()),
                project.confidence());
    }

    List<Evidence> weigh(ConnectionEvidence connections) {
        String kind = EvidenceWeights.CONNECTION + "_" + connections.kind();
        String title = counted(connections.count(), "connection") + ": "
                + connections.kind().toLowerCase(Locale.ROOT).replace('_', ' ') + each(connections.strength());
        return spread(
                weights.policy(kind),
                new EvidenceSource(kind, kind, title),
                connections.count() * connections.strength(),
                1,
                1,
                1);
    }

    List<Evidence> weigh(EndorsementEvidence endorsement) {
        String kind = EvidenceWeights.ENDORSEMENT;
        String title = counted(endorsement.count(), "endorsement") + " for " + endorsement.skillLabel()
                + each(endorsement.strength());
        EvidenceSource source = new EvidenceSource(kind, kind + ":" + endorsement.skillSlug(), title);
        return spread(weights.policy(kind), source, endorsement.endorsers(), 1, 1, 1);
    }

    private static String counted(int count, String thing) {
        return count == 1 ? "1 " + thing : count + " " + thing + "s";
    }

    /** What makes them weigh more or less than as many others, where that shows. */
    private static String each(double strength) {
        return Math.abs(strength - 1) < 0.05 ? "" : String.format(Locale.ROOT, " (each counts %.1f)", strength);
    }

    private static List<Evidence> spread(
            KindPolicy policy, EvidenceSource source, double amount, double reach, double recency, double confidence) {
        List<Evidence> evidence = new ArrayList<>(Dimension.values().length);
        for (Dimension dimension : Dimension.values()) {
            double base = policy.base().get(dimension);
            if (base > 0) {
                evidence.add(new Evidence(dimension, source, base * amount, reach, recency, confidence));
            }
        }
        return evidence;
    }

    private double recency(LocalDate date, double halfLifeMonths) {
        if (date == null) {
            return weights.undatedRecency();
        }
        double ageMonths = ChronoUnit.DAYS.between(date, today) / DAYS_PER_MONTH;
        return Math.pow(2, -ageMonths / halfLifeMonths);
    }
}
