package io.github.careergraph.value;

import java.util.stream.IntStream;

import net.jqwik.api.Example;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    private static final Standing EVENLY =
            new Standing(101, IntStream.rangeClosed(0, 100).asDoubleStream().toArray());

    @Example
    void tellsHowManyAreWorthLess() {
        assertThat(EVENLY.percentile(-1)).isZero();
        assertThat(EVENLY.percentile(0)).isZero();
        assertThat(EVENLY.percentile(50)).isEqualTo(50);
        assertThat(EVENLY.percentile(50.4)).isEqualTo(50);
        assertThat(EVENLY.percentile(100)).isEqualTo(100);
        assertThat(EVENLY.percentile(101)).isEqualTo(100);
    }

    @Example
    void equalsAreInTheMiddle() {
        assertThat(new Standing(10, new double[101]).percentile(0)).isEqualTo(50);
    }
}
