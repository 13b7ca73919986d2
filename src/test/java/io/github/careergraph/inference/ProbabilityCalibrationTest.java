package io.github.careergraph.inference;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ProbabilityCalibrationTest {

    @Property(seed = "3")
    void aSurerModelIsNeverBelievedLess(
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other,
            @ForAll @DoubleRange(min = -20, max = 20) double slope,
            @ForAll @DoubleRange(min = -20, max = 20) double intercept) {
        Calibration calibration = new Calibration(slope, intercept);

        assertThat(calibration.confidence(Math.max(one, other)))
                .isBetween(calibration.confidence(Math.min(one, other)), 1.0)
                .isNotNegative();
    }

    @Property(seed = "4")
    void noneChangesNothing(@ForAll @DoubleRange(max = 1) double probability) {
        assertThat(Calibration.NONE.confidence(probability)).isCloseTo(probability, within(1.1e-6));
    }
}
