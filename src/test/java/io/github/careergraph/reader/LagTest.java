package io.github.careergraph.reader;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LagTest {

    private final Lag lag = new Lag();

    @Test
    void isNoneWhileNobodyWrites() {
        lag.primaryAt(new Position(100), seconds(0));
        lag.replicaAt(new Position(100));
        lag.primaryAt(new Position(100), seconds(900));
        lag.replicaAt(new Position(100));
        assertThat(lag.until(seconds(1000))).isZero();
    }

    @Test
    void beginsWhenThePrimaryWasFirstSeenBeyondTheReplica() {
        lag.primaryAt(new Position(100), seconds(0));
        lag.replicaAt(new Position(100));
        lag.primaryAt(new Position(200), seconds(1));
        lag.primaryAt(new Position(300), seconds(2));
        lag.replicaAt(new Position(100));
        assertThat(lag.until(seconds(4))).isEqualTo(Duration.ofSeconds(3));
        lag.replicaAt(new Position(250));
        assertThat(lag.until(seconds(4))).isEqualTo(Duration.ofSeconds(2));
        lag.replicaAt(new Position(300));
        assertThat(lag.until(seconds(4))).isZero();
    }

    @Test
    void staysBoundedAndKeepsItsBeginning() {
        for (int second = 0; second < 100_000; second++) {
            lag.primaryAt(new Position(second + 1), seconds(second));
        }
        assertThat(lag.until(seconds(100_000))).isEqualTo(Duration.ofSeconds(100_000));
        lag.replicaAt(new Position(100_000));
        assertThat(lag.until(seconds(100_000))).isZero();
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
