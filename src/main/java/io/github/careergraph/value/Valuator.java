package io.github.careergraph.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.careergraph.skill.MarketPremium;

/** Values profiles by one formula and one table of weights. */
public final class Valuator {

    private static final Comparator<EvidenceContribution> GREATEST_FIRST = Comparator.comparingDouble(
                    EvidenceContribution::amount)
            .reversed()
            .thenComparing(contribution -> contribution.source().kind())
            .thenComparing(contribution -> contribution.source().title())
            .thenComparing(contribution -> String.valueOf(contribution.source().id()));

    private final EvidenceWeights weights;
    private final ValueFormula formula;

    public Valuator(EvidenceWeights weights, ValueFormula formula) {
        this.weights = weights;
        this.formula = formula;
    }

    /** Empty when nothing is on record: a person of whom nothing is known has no value, not the value 0. */
    public Optional<Valuation> value(ProfileEvidence profile) {
        List<Evidence> evidence = new EvidenceScale(weights, profile.today()).weigh(profile);
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        double[] sums = new double[Dimension.values().length];
        int[] pieces = new int[sums.length];
        for (Evidence piece : evidence) {
            sums[piece.dimension().ordinal()] += piece.weight();
            pieces[piece.dimension().ordinal()]++;
        }
        double[] scores = weights.scores(sums).toArray();
        double value = formula.value(scores);

        double[] shares = Shapley.shares(scores, formula::value);
        List<DimensionScore> dimensionScores = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            int i = dimension.ordinal();
            dimensionScores.add(new DimensionScore(dimension, pieces[i] > 0, scores[i], pieces[i]));
            contributions.add(new Contribution(dimension, shares[i]));
        }
        List<EvidenceContribution> sources = leaveOneOut(evidence, sums, value);
        TShape tShape = TShape.of(profile.skills(), weights.shape());
        List<String> premiums = premiums(profile);
        String explanation = Explanation.of(value, formula.model(), dimensionScores, sources, tShape, premiums);
        return Optional.of(new Valuation(
                value,
                formula,
                profile.today(),
                dimensionScores,
                contributions,
                sources,
                tShape,
                premiums,
                explanation));
    }

    private List<String> premiums(ProfileEvidence profile) {
        return profile.skills().stream()
                .map(SkillEvidence::premium)
                .filter(weights.premium()::moves)
                .map(MarketPremium::origin)
                .distinct()
                .sorted()
                .toList();
    }

    private List<EvidenceContribution> leaveOneOut(List<Evidence> evidence, double[] sums, double value) {
        Map<EvidenceSource, List<Evidence>> bySource = new LinkedHashMap<>();
        for (Evidence piece : evidence) {
            bySource.computeIfAbsent(piece.source(), source -> new ArrayList<>(2))
                    .add(piece);
        }
        List<EvidenceContribution> contributions = new ArrayList<>(bySource.size());
        bySource.forEach((source, pieces) -> {
            double[] without = sums.clone();
            for (Evidence piece : pieces) {
                int i = piece.dimension().ordinal();
                without[i] = Math.max(0, without[i] - piece.weight());
            }
            double amount = Math.max(0, value - formula.value(weights.scores(without)));
            contributions.add(new EvidenceContribution(source, amount, pieces));
        });
        contributions.sort(GREATEST_FIRST);
        return contributions;
    }
}
