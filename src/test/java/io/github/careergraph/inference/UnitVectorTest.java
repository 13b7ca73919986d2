package io.github.careergraph.inference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitVectorTest {

    @Test
    void keepsTheDirectionAndHasLengthOne() {
        assertThat(UnitVector.of(new float[] {3, 0, -4})).containsExactly(0.6f, 0, -0.8f);
    }

    @Test
    void zerosHaveNoDirection() {
        assertThat(UnitVector.of(new float[] {0, 0})).containsExactly(0, 0);
    }
}
