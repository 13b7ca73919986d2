package io.github.careergraph.inference;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTest {

    @Test
    void leavesAShortTextWhole() {
        assertThat(Window.cover(words(8), 8, 2)).containsExactly(new Window(0, 8, 0, 8));
        assertThat(Window.cover(words(0), 8, 2)).isEmpty();
    }

    @Test
    void cutsAtTheLineEndThatFits() {
        byte[] cuts = words(12);
        cuts[5] = Tokens.BETWEEN_SENTENCES;
        cuts[4] = Tokens.BETWEEN_LINES;

        assertThat(Window.cover(cuts, 10, 2))
                .containsExactly(new Window(0, 6, 0, 4), new Window(2, 12, 4, 10), new Window(8, 12, 10, 12));
    }

    @Property
    void everyTokenIsInExactlyOneCore(
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(min = 4, max = 64) int longest,
            @ForAll @IntRange(max = 16) int context,
            @ForAll byte[] noise) {
        byte[] cuts = words(length);
        for (int index = 0; index < Math.min(length, noise.length); index++) {
            cuts[index] = (byte) Math.floorMod(noise[index], 4);
        }
        int fitting = Math.min(context, (longest - 1) / 2);

        List<Window> windows = Window.cover(cuts, longest, fitting);

        int next = 0;
        for (Window window : windows) {
            assertThat(window.coreFrom()).isEqualTo(next);
            assertThat(window.coreTo()).isGreaterThan(window.coreFrom());
            assertThat(window.size()).isLessThanOrEqualTo(longest);
            assertThat(window.from()).isBetween(0, window.coreFrom());
            next = window.coreTo();
        }
        assertThat(next).isEqualTo(length);
    }

    private static byte[] words(int length) {
        byte[] cuts = new byte[length];
        Arrays.fill(cuts, Tokens.BETWEEN_WORDS);
        return cuts;
    }
}
