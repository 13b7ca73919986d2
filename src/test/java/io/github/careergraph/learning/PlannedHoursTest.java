package io.github.careergraph.learning;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import io.github.careergraph.learning.PlannedHours.Share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PlannedHoursTest {

    private static final List<Share> ITEMS = List.of(new Share(10, 1, 2), new Share(6, 3, 3), new Share(4, null, null));

    @Test
    void anItemIsSpreadOverItsWeeksAndTheRestSharesWhatIsLeft() {
        assertThat(PlannedHours.until(0, 5, ITEMS)).isZero();
        assertThat(PlannedHours.until(1, 5, ITEMS)).isEqualTo(5, within(1e-9));
        assertThat(PlannedHours.until(1, 7, ITEMS)).isEqualTo(7, within(1e-9));
        assertThat(PlannedHours.until(2.5, 5, ITEMS)).isEqualTo(13, within(1e-9));
        assertThat(PlannedHours.until(100, 5, ITEMS)).isEqualTo(20, within(1e-9));
        assertThat(PlannedHours.until(3, 5, List.of())).isZero();
    }

    @Property
    void neverLessLaterAndNeverMoreThanThereIs(
            @ForAll @DoubleRange(min = 0, max = 60) double weeks,
            @ForAll @DoubleRange(min = 0, max = 60) double more,
            @ForAll @IntRange(min = 1, max = 80) int weeklyHours,
            @ForAll @IntRange(min = 1, max = 40) int from,
            @ForAll @IntRange(min = 0, max = 10) int length) {
        List<Share> items =
                List.of(new Share(12, from, from + length), new Share(3, 1, null), new Share(8, null, null));
        double then = PlannedHours.until(weeks, weeklyHours, items);
        assertThat(then).isBetween(0.0, 23.0 + 1e-9);
        assertThat(PlannedHours.until(weeks + more, weeklyHours, items)).isGreaterThanOrEqualTo(then - 1e-9);
    }
}
