package io.github.careergraph.value;

import java.util.Optional;

/**
 * The parameters of each {@link ValueModel}.
 *
 * @param balanced ρ of BALANCED
 * @param specialist ρ of SPECIALIST
 * @param weights of the dimensions in every model but CALIBRATED, adding up to 1
 * @param calibrated CALIBRATED, where it has been
 */
public record ValueFormulas(
        double balanced, double specialist, PerDimension weights, Optional<ValueFormula> calibrated) {

    /** @throws IllegalStateException for CALIBRATED where it has not been */
    public ValueFormula of(ValueModel model) {
        return switch (model) {
            case ADDITIVE -> new ValueFormula(model, 1, weights);
            case CEILING -> new ValueFormula(model, Double.POSITIVE_INFINITY, weights);
            case BALANCED -> new ValueFormula(model, balanced, weights);
            case SPECIALIST -> new ValueFormula(model, specialist, weights);
            case CALIBRATED ->
                calibrated.orElseThrow(() -> new IllegalStateException("Nothing has been calibrated here"));
        };
    }
}
