package io.github.careergraph.training;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

    private final AtomicLong now = new AtomicLong();
    private final StringWriter console = new StringWriter();

    @Test
    void tellsLossSpeedAndTimeLeftInLines() {
        Progress progress = new Progress(new PrintWriter(console), now::get);
        progress.begin(Duration.ofHours(1));
        epoch(progress, 1);

        assertThat(console.toString().lines())
                .containsExactly(
                        "epoch 1/3 [#######.......]  50%  loss 2.0000  20 tokens/s  0:25 left",
                        "epoch 1/3 [##############] 100%  loss 2.0000  20 tokens/s  0:20 left");
    }

    @Test
    void neverPromisesMoreTimeThanTheRunMayTake() {
        Progress progress = new Progress(new PrintWriter(console), now::get);
        progress.begin(Duration.ofSeconds(12));
        epoch(progress, 1);

        assertThat(console.toString()).contains("0:07 left", "0:02 left");
    }

    @Test
    void countsTheTimeOfMeasuringToThePace() {
        Progress progress = new Progress(new PrintWriter(console), now::get);
        epoch(progress, 1);
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        epoch(progress, 2);

        assertThat(console.toString()).contains("epoch 2/3 [##############] 100%  loss 2.0000  20 tokens/s  0:15 left");
    }

    @Test
    void drawsOverTheSameLineOfATerminal() {
        Progress progress = new Progress(new PrintWriter(console), now::get, true);
        progress.beginEpoch();
        now.addAndGet(Duration.ofMinutes(1000).toNanos());
        progress.step(1, 1, 1, 3, 2, 100);
        now.addAndGet(Duration.ofMillis(1).toNanos());
        progress.step(1, 1, 2, 3, 2, 100);
        progress.line("between");
        progress.step(1, 1, 3, 3, 2, 100);

        String[] drawn = console.toString().split("\r", -1);
        // The second step came too soon after the first to be seen.
        assertThat(drawn).hasSize(5);
        assertThat(drawn[1]).startsWith("epoch 1/1 [####..........]  33%").endsWith("33:20:00 left");
        assertThat(drawn[2]).isBlank().hasSameSizeAs(drawn[1]);
        assertThat(drawn[3]).isEqualToNormalizingNewlines("between\n");
        assertThat(drawn[4]).contains("100%", "0:00 left").endsWith(System.lineSeparator());
        assertThat(drawn).allMatch(line -> line.strip().length() < 80);
    }

    /** Ten steps of a second and twenty tokens each. */
    private void epoch(Progress progress, int epoch) {
        progress.beginEpoch();
        for (int step = 1; step <= 10; step++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            progress.step(epoch, 3, step, 10, 2, 20);
        }
    }
}
