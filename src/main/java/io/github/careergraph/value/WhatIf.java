package io.github.careergraph.value;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values a profile after changes that have not happened yet. It keeps the sums of the evidence, so that a change costs
 * what it touches and not the whole profile; the result is what {@link Valuator} computes for the changed profile.
 */
public final class WhatIf {

    private final EvidenceWeights weights;
    private final ValueFormula formula;
    private final EvidenceScale scale;
    private final Map<String, SkillEvidence> skills = new HashMap<>();
    private final Map<String, Double> endorsers;
    private final double[] sums = new double[Dimension.values().length];
    private final boolean known;
    private final double value;

    public WhatIf(ProfileEvidence profile, EvidenceWeights weights, ValueFormula formula) {
        this.weights = weights;
        this.formula = formula;
        this.scale = new EvidenceScale(weights, profile.today());
        this.endorsers = EvidenceScale.endorsers(profile.endorsements());
        profile.skills().forEach(skill -> skills.put(skill.slug(), skill));
        List<Evidence> evidence = scale.weigh(profile);
        add(sums, evidence);
        this.known = !evidence.isEmpty();
        this.value = valueOf(sums);
    }

    /** Whether anything is on record. */
    public boolean known() {
        return known;
    }

    /** The value as it is; 0 when nothing is on record, because that is what a first piece of evidence is added to. */
    public double value() {
        return value;
    }

    public double valueAfter(EvidenceChange change) {
        return valueWith(gains(change));
    }

    /** What a change adds to the sum of the weights of each dimension, in their order. */
    public double[] gains(EvidenceChange change) {
        double[] gains = new double[sums.length];
        Map<String, SkillEvidence> changed = new HashMap<>();
        change.skills().forEach(skill -> changed.put(skill.slug(), skill));
        Map<String, Double> endorsed = EvidenceScale.endorsers(change.endorsements());
        Set<String> touched = new LinkedHashSet<>(changed.keySet());
        touched.addAll(endorsed.keySet());
        for (String slug : touched) {
            double before = endorsers.getOrDefault(slug, 0.0);
            SkillEvidence held = skills.get(slug);
            SkillEvidence then = changed.getOrDefault(slug, held);
            double gained = then == null ? 0 : weight(then, before + endorsed.getOrDefault(slug, 0.0));
            double lost = held == null ? 0 : weight(held, before);
            gains[Dimension.SKILL.ordinal()] += gained - lost;
        }
        change.activities().forEach(activity -> add(gains, scale.weigh(activity)));
        change.projects().forEach(project -> add(gains, scale.weigh(project)));
        change.connections().forEach(connections -> add(gains, scale.weigh(connections)));
        change.endorsements().forEach(endorsement -> add(gains, scale.weigh(endorsement)));
        return gains;
    }

    /** The value when so much is added to the sum of the weights of each dimension. */
    public double valueWith(double[] gains) {
        double[] after = sums.clone();
        for (int i = 0; i < after.length; i++) {
            after[i] = Math.max(0, after[i] + gains[i]);
        }
        return valueOf(after);
    }

    /** Whether the value is a concave function of the sums of weights: each further piece of evidence adds less. */
    public boolean concave() {
        return formula.rho() <= 1;
    }

    private double weight(SkillEvidence skill, double endorsers) {
        return scale.weigh(skill, endorsers).weight();
    }

    private double valueOf(double[] sums) {
        return formula.value(weights.scores(sums));
    }

    private static void add(double[] sums, List<Evidence> evidence) {
        for (Evidence piece : evidence) {
            sums[piece.dimension().ordinal()] += piece.weight();
        }
    }
}
