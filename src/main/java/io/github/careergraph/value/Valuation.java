package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a person is worth by a formula, as of a day, and why.
 *
 * @param value in [0, 500)
 * @param scores one per dimension, in the dimensions' order
 * @param contributions one per dimension, adding up to the value
 * @param evidence all sources, the one that contributes most first
 * @param tShape null where it may not be known
 * @param premiums what the premiums were learned from that skills are priced by; empty for none
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
        List<String> premiums,
        String explanation) {

    public Valuation {
        scores = List.copyOf(scores);
        contributions = List.copyOf(contributions);
        evidence = List.copyOf(evidence);
        premiums = List.copyOf(premiums);
    }

    /**
     * The same value for somebody who may not know all that it comes from: without the sources that are not shown,
     * and without the shape and the pricing of the skills where skills are not, in the explanation too.
     */
    Valuation showing(Predicate<EvidenceSource> shown, boolean skills) {
        List<EvidenceContribution> sources = evidence.stream()
                .filter(contribution -> shown.test(contribution.source()))
                .toList();
        TShape shape = skills ? tShape : null;
        List<String> origins = skills ? premiums : List.of();
        return new Valuation(
                value,
                formula,
                asOf,
                scores,
                contributions,
                sources,
                shape,
                origins,
                Explanation.of(value, formula.model(), scores, sources, shape, origins));
    }
}
