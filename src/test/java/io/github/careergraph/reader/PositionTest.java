package io.github.careergraph.reader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTest {

    @Test
    void isWrittenAsItIsRead() {
        assertThat(Position.parse("16/B374D848"))
                .hasValueSatisfying(position -> assertThat(position).hasToString("16/B374D848"));
    }

    @Test
    void isComparedByItsPlaceBeyondTheSignToo() {
        Position late = Position.parse("FFFFFFFF/0").orElseThrow();
        Position early = Position.parse("0/FFFFFFFF").orElseThrow();
        assertThat(late.isAtLeast(early)).isTrue();
        assertThat(early.isAtLeast(late)).isFalse();
        assertThat(early.isAtLeast(early)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "0/0", "latest", "16", "G/1", "1/2/3", "FFFFFFFFF/1", "-1/1"})
    void isNothingElse(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }
}
