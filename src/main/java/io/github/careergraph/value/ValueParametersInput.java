package io.github.careergraph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import io.github.careergraph.graphql.CareerGraphException;

@Input("ValueParametersInput")
@Description("The client's own parameters of a model; the service's stand for those that are left out.")
public class ValueParametersInput {

    /** So near 1 is as near as rounded decimals come; they are scaled to it. */
    private static final double ROUNDING = 1e-6;

    @Description(
            "The exponent: below 1 for BALANCED, above 1 for SPECIALIST, any for CALIBRATED, 1 for ADDITIVE; CEILING takes none.")
    public Double rho;

    @Description(
            "How much each side counts; together 1. Policy, and the client's to set: no public data ties brand, leadership and network to pay.")
    public FiveNumbersInput weights;

    /** The formula of a model with these parameters in place of the service's. */
    static ValueFormula formula(ValueFormulas formulas, ValueModel model, ValueParametersInput given) {
        boolean complete = given != null && given.rho != null && given.weights != null;
        if (model == ValueModel.CALIBRATED && !complete && formulas.calibrated().isEmpty()) {
            throw CareerGraphException.invalidInput(
                    "model", "Nothing has been calibrated here: give rho and weights, or take another model.");
        }
        if (given == null) {
            return formulas.of(model);
        }
        if (given.rho != null && !model.accepts(given.rho)) {
            throw CareerGraphException.invalidInput(
                    "parameters.rho", "The model " + model + " does not take the exponent " + given.rho + ".");
        }
        PerDimension weights = given.weights == null ? null : given.weights(given.weights);
        return complete
                ? new ValueFormula(model, given.rho, weights)
                : formulas.of(model).with(given.rho, weights);
    }

    private PerDimension weights(FiveNumbersInput numbers) {
        PerDimension weights = numbers.within("parameters.weights", 1);
        if (!(Math.abs(weights.sum() - 1) <= ROUNDING)) {
            throw CareerGraphException.invalidInput(
                    "parameters.weights", "The weights must add up to 1, not " + weights.sum() + ".");
        }
        return weights.normalised();
    }
}
