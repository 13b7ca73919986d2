package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person is worth by a formula, as of a day, and why.
 *
 * @param value in [0, 500)
 * @param scores one per dimension, in the dimensions' order
 * @param contributions one per dimension, adding up to the value
 * @param evidence all sources, the one that contributes most first
 * @param explanation in plain English
 */
public record Valuation(
        double value,
        ValueFormula formula,
        LocalDate asOf,
        List<DimensionScore> scores,
        List<Contribution> contributions,
        List<EvidenceContribution> evidence,
        TShape tShape,
        String explanation) {

    public Valuation {
        scores = List.copyOf(scores);
        contributions = List.copyOf(contributions);
        evidence = List.copyOf(evidence);
    }
}
