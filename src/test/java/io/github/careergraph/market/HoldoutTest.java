package io.github.careergraph.market;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoldoutTest {

    private static final int[] ALL = IntStream.range(0, 60).toArray();
    private static final int[][] NEEDS = IntStream.range(0, 60)
            .mapToObj(i -> IntStream.range(i, i + 10).toArray())
            .toArray(int[][]::new);
    private static final List<String> GROUPS =
            IntStream.range(0, 60).mapToObj(i -> "group " + i / 7).toList();

    @Test
    void hidesAFifthAndShowsTheRest() {
        Holdout holdout = Holdout.ofOccupations(ALL, 20, NEEDS, 5);

        assertThat(holdout.held()).hasSize(20).doesNotContain(holdout.learned());
        for (int i = 0; i < 20; i++) {
            assertThat(holdout.hidden()[i]).hasSize(2).doesNotContain(holdout.known()[i]);
            assertThat(IntStream.concat(IntStream.of(holdout.hidden()[i]), IntStream.of(holdout.known()[i])))
                    .containsExactlyInAnyOrder(
                            Arrays.stream(NEEDS[holdout.held()[i]]).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void partsNoGroup() {
        Holdout holdout = Holdout.ofGroups(ALL, 20, NEEDS, GROUPS, 5);

        assertThat(holdout.held()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(groups(holdout.held())).doesNotContainAnyElementsOf(groups(holdout.learned()));
    }

    @Test
    void isTheSameForTheSameSeedAlone() {
        assertThat(Holdout.ofOccupations(ALL, 20, NEEDS, 5).held())
                .isEqualTo(Holdout.ofOccupations(ALL, 20, NEEDS, 5).held())
                .isNotEqualTo(Holdout.ofOccupations(ALL, 20, NEEDS, 6).held());
    }

    private static Set<String> groups(int... occupations) {
        return IntStream.of(occupations).mapToObj(GROUPS::get).collect(Collectors.toSet());
    }
}
