package io.github.careergraph.learning;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.careergraph.learning.OpenWork.Item;

import static io.github.careergraph.learning.CareerStep.BRAND_POSITIONING;
import static io.github.careergraph.learning.CareerStep.SKILL_LEARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OpenWorkTest {

    @Test
    void anItemIsDoneEvenlyInTheWeeksThatItHas() {
        OpenWork work = work(0, 5, new Item(SKILL_LEARNING, 20, 3, 6));
        assertThat(done(work, 2)).isZero();
        assertThat(done(work, 4)).isCloseTo(10, within(1e-9));
        assertThat(done(work, 50)).isCloseTo(20, within(1e-9));
    }

    @Test
    void whatIsLeftOfItsWeeksIsAllThatItHas() {
        OpenWork work = work(4, 5, new Item(SKILL_LEARNING, 20, 3, 6));
        assertThat(done(work, 1)).isCloseTo(10, within(1e-9));
        assertThat(done(work, 2)).isCloseTo(20, within(1e-9));
    }

    @Test
    void whatHasNoWeeksOrIsOverdueSharesTheHoursThatAreLeft() {
        OpenWork work = work(
                3,
                5,
                new Item(SKILL_LEARNING, 12, 4, 7),
                new Item(BRAND_POSITIONING, 6, null, null),
                new Item(BRAND_POSITIONING, 6, 1, 2));
        assertThat(work.done(2)).isEqualTo(Map.of(SKILL_LEARNING, 6.0, BRAND_POSITIONING, 4.0));
        assertThat(work.done(100)).isEqualTo(Map.of(SKILL_LEARNING, 12.0, BRAND_POSITIONING, 12.0));
    }

    /** A week whose items take more than its hours takes nothing back of what was done before. */
    @Test
    void neverFalls() {
        OpenWork work = work(0, 5, new Item(SKILL_LEARNING, 40, 5, 6), new Item(BRAND_POSITIONING, 30, null, null));
        double before = 0;
        for (int week = 1; week < 20; week++) {
            double now = work.done(week).get(BRAND_POSITIONING);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(work.done(6).get(BRAND_POSITIONING)).isCloseTo(20, within(1e-9));
    }

    @Test
    void nothingIsDoneBeforeThePlanBegins() {
        OpenWork work = work(-2, 5, new Item(SKILL_LEARNING, 5, null, null), new Item(BRAND_POSITIONING, 4, 1, null));
        assertThat(work.done(2)).isEqualTo(Map.of(SKILL_LEARNING, 0.0, BRAND_POSITIONING, 0.0));
        assertThat(work.done(3)).isEqualTo(Map.of(SKILL_LEARNING, 1.0, BRAND_POSITIONING, 4.0));
    }

    private static double done(OpenWork work, double weeks) {
        return work.done(weeks).values().stream().mapToDouble(hours -> hours).sum();
    }

    private static OpenWork work(double week, int weeklyHours, Item... items) {
        return new OpenWork(1, week, weeklyHours, List.of(items));
    }
}
