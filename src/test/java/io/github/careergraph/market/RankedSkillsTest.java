package io.github.careergraph.market;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RankedSkillsTest {

    @Test
    void allHiddenSkillsFirstIsPerfect() {
        assertThat(RankedSkills.of(new int[] {4, 7, 1}, new int[] {4, 7})).isEqualTo(new RankedSkills(1, 1));
    }

    @Test
    void aSkillFurtherDownCountsLess() {
        RankedSkills second = RankedSkills.of(new int[] {9, 4}, new int[] {4, 7});

        assertThat(second.recall()).isEqualTo(0.5);
        // 1/log2(3), of 1 + 1/log2(3) at best.
        assertThat(second.ndcg()).isCloseTo(0.6309 / 1.6309, within(1e-4));
    }

    @Test
    void whatIsKnownIsNotRecommended() {
        double[] scores = {9, 8, 7, 6};

        assertThat(RankedSkills.of(scores, new int[] {0, 1}, new int[] {2})).isEqualTo(new RankedSkills(1, 1));
    }
}
