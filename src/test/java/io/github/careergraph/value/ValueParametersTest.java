package io.github.careergraph.value;

import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Parameters of clients take the place of the service's, or are refused by their field. */
class ValueParametersTest {

    private static final ValueFormulas FORMULAS = Figures.formulas(Map.of());

    @Test
    void whatIsLeftOutIsTheServices() {
        ValueParametersInput given = new ValueParametersInput();
        assertThat(formula(ValueModel.SPECIALIST, null)).isEqualTo(FORMULAS.of(ValueModel.SPECIALIST));
        assertThat(formula(ValueModel.SPECIALIST, given)).isEqualTo(FORMULAS.of(ValueModel.SPECIALIST));
        given.rho = 7.0;
        assertThat(formula(ValueModel.SPECIALIST, given))
                .isEqualTo(new ValueFormula(
                        ValueModel.SPECIALIST,
                        7,
                        FORMULAS.of(ValueModel.SPECIALIST).weights()));
        given.rho = null;
        given.weights = weights(1.0, 0.0);
        assertThat(formula(ValueModel.CEILING, given).weights()).isEqualTo(new PerDimension(1, 0, 0, 0, 0));
    }

    @Test
    void weightsRoundedToDecimalsAreTaken() {
        ValueParametersInput given = new ValueParametersInput();
        given.weights = weights(0.3333333, 0.6666667);
        assertThat(formula(ValueModel.ADDITIVE, given).weights().sum()).isEqualTo(1);
    }

    @Test
    void nothingIsCalibratedUntilSomethingIs() {
        refuses("model", () -> formula(ValueModel.CALIBRATED, null));
        ValueParametersInput given = new ValueParametersInput();
        given.rho = 0.8;
        refuses("model", () -> formula(ValueModel.CALIBRATED, given));
        given.weights = weights(0.5, 0.5);
        assertThat(formula(ValueModel.CALIBRATED, given))
                .isEqualTo(new ValueFormula(ValueModel.CALIBRATED, 0.8, new PerDimension(0.5, 0.5, 0, 0, 0)));
        assertThat(Figures.formula(ValueModel.CALIBRATED).rho()).isEqualTo(0.8);
    }

    @ParameterizedTest
    @CsvSource({
        "BALANCED, NaN",
        "BALANCED, 1",
        "BALANCED, Infinity",
        "SPECIALIST, 1",
        "SPECIALIST, Infinity",
        "ADDITIVE, 2",
        "CEILING, 3",
        "CALIBRATED, NaN",
    })
    void refusesExponentsThatTheModelDoesNotTake(ValueModel model, double rho) {
        ValueParametersInput given = new ValueParametersInput();
        given.rho = rho;
        given.weights = weights(0.5, 0.5);
        refuses("parameters.rho", () -> formula(model, given));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 1, parameters.weights.brand",
        "-0.5, 1.5, parameters.weights.brand",
        "0.5, Infinity, parameters.weights.skill",
        "0.5, 0.4, parameters.weights",
        "0, 0, parameters.weights",
        "1, 1, parameters.weights",
    })
    void refusesWeightsThatAreNone(double brand, double skill, String field) {
        ValueParametersInput given = new ValueParametersInput();
        given.weights = weights(brand, skill);
        refuses(field, () -> formula(ValueModel.BALANCED, given));
    }

    @Test
    void refusesHoursThatNoMonthHas() {
        FiveNumbersInput hours = weights(10.0, -1.0);
        refuses("effort.skill", () -> Effort.monthly(hours));
        hours.skill = Double.NaN;
        refuses("effort.skill", () -> Effort.monthly(hours));
        hours.skill = 740.0;
        refuses("effort", () -> Effort.monthly(hours));
        hours.skill = 20.0;
        assertThat(Effort.monthly(hours).hours(3)).isEqualTo(new PerDimension(30, 60, 0, 0, 0));
    }

    private static ValueFormula formula(ValueModel model, ValueParametersInput given) {
        return ValueParametersInput.formula(FORMULAS, model, given);
    }

    private static FiveNumbersInput weights(Double brand, Double skill) {
        FiveNumbersInput weights = new FiveNumbersInput();
        weights.brand = brand;
        weights.skill = skill;
        return weights;
    }

    private static void refuses(String field, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(CareerGraphException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_INPUT);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
