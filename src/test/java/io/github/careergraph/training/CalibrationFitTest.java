package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.inference.Calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationFitTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "0.3, -2", "0.7, 1", "3, -4"})
    void findsTheLineThatOutcomesWereDrawnFrom(double slope, double intercept) {
        List<CalibrationFit.Outcome> outcomes = drawn(new Calibration(slope, intercept), 20_000);

        Calibration found = CalibrationFit.fit(outcomes);

        assertThat(found.slope()).isCloseTo(slope, within(0.15));
        assertThat(found.intercept()).isCloseTo(intercept, within(0.15));
        assertThat(CalibrationFit.error(outcomes, found)).isLessThan(0.02);
    }

    @Test
    void staysNearTheProbabilitiesWhereOutcomesAreToldApartByThem() {
        List<CalibrationFit.Outcome> outcomes = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            outcomes.add(new CalibrationFit.Outcome(0.999_999, true));
            outcomes.add(new CalibrationFit.Outcome(0.4, false));
            outcomes.add(new CalibrationFit.Outcome(0.6, true));
        }

        Calibration found = CalibrationFit.fit(outcomes);

        assertThat(found.slope()).isBetween(1.0, 15.0);
        assertThat(found.confidence(0.4)).isLessThan(0.2);
        assertThat(found.confidence(0.6)).isGreaterThan(0.8);
    }

    @Test
    void measuresHowFarConfidencesAreFromTheTruth() {
        List<CalibrationFit.Outcome> outcomes = List.of(
                new CalibrationFit.Outcome(0.95, true),
                new CalibrationFit.Outcome(0.95, false),
                new CalibrationFit.Outcome(0.25, false),
                new CalibrationFit.Outcome(0.25, false));

        // Half of the sure ones are right, none of the others: (2 * 0.45 + 2 * 0.25) / 4.
        assertThat(CalibrationFit.error(outcomes, Calibration.NONE)).isCloseTo(0.35, within(1e-9));
    }

    private static List<CalibrationFit.Outcome> drawn(Calibration line, int count) {
        Random random = new Random(5);
        List<CalibrationFit.Outcome> outcomes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            double probability = 1 / (1 + Math.exp(-(1 + 2 * random.nextGaussian())));
            outcomes.add(new CalibrationFit.Outcome(probability, random.nextDouble() < line.confidence(probability)));
        }
        return outcomes;
    }
}
