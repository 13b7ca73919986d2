package io.github.careergraph.remote;

import java.time.Duration;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BusyPodPauseTest {

    private static final Duration LEFT = Duration.ofSeconds(5);

    private final BusyPodPause pause = new BusyPodPause(Duration.ofMillis(100), new SplittableRandom(1));

    @Test
    void isAsLongAsThePodSaysAndSomeMoreByChance() {
        var busy = new BusyPodException(Duration.ofSeconds(1), LEFT, null);
        var pauses = java.util.stream.LongStream.generate(() -> pause.nextDelayInMillis(busy))
                .limit(1_000)
                .boxed()
                .toList();
        assertThat(pauses).allSatisfy(length -> assertThat(length).isBetween(1_000L, 1_200L));
        assertThat(pauses.stream().distinct())
                .as("nobody comes back with all others")
                .hasSizeGreaterThan(100);
    }

    @Test
    void isShortWhereThePodDoesNotSay() {
        assertThat(pause.nextDelayInMillis(new BusyPodException(Duration.ZERO, LEFT, null)))
                .isBetween(0L, 200L);
    }

    @Test
    void isNotWaitedWhereTheCallerWaitsNoLonger() {
        assertThat(new BusyPodException(Duration.ofSeconds(4), LEFT, null).isWorthAnotherTry())
                .isTrue();
        assertThat(new BusyPodException(LEFT, LEFT, null).isWorthAnotherTry()).isFalse();
        assertThat(new BusyPodException(Duration.ZERO, Duration.ofMillis(-1), null).isWorthAnotherTry())
                .isFalse();
    }
}
