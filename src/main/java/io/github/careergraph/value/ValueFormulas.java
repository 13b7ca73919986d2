package io.github.careergraph.value;

/**
 * The parameters of each {@link ValueModel}.
 *
 * @param balanced ρ of BALANCED
 * @param specialist ρ of SPECIALIST
 * @param weights of the dimensions in every model, adding up to 1
 */
public record ValueFormulas(double balanced, double specialist, PerDimension weights) {

    public ValueFormula of(ValueModel model) {
        double rho =
                switch (model) {
                    case ADDITIVE -> 1;
                    case CEILING -> Double.POSITIVE_INFINITY;
                    case BALANCED -> balanced;
                    case SPECIALIST -> specialist;
                };
        return new ValueFormula(model, rho, weights);
    }
}
