package io.github.careergraph.training;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A bar that tells how far an epoch is, its loss, how fast it goes, and how long the run may still take. */
final class Progress {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long BETWEEN_LINES = 5 * NANOS_PER_SECOND;
    private static final long BETWEEN_FRAMES = NANOS_PER_SECOND / 5;
    /** With it a line stays within the 80 columns of a terminal: one that wraps could not be drawn over. */
    private static final int BAR = 14;

    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private final boolean terminal;
    private long runBegin;
    private long runSteps;
    private long runLimit = Long.MAX_VALUE;
    private long begin;
    private long lastShown;
    private long tokens;
    private double loss;
    private int drawn;

    /**
     * For output that is kept: a line every few seconds.
     *
     * @param nanoTime a clock in nanoseconds, of which only differences matter
     */
    Progress(PrintWriter out, LongSupplier nanoTime) {
        this(out, nanoTime, false);
    }

    /** @param terminal whether a line can be drawn over by returning to its beginning */
    Progress(PrintWriter out, LongSupplier nanoTime, boolean terminal) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.terminal = terminal;
    }

    /** @param atMost what the run may take from now on */
    void begin(Duration atMost) {
        runBegin = nanoTime.getAsLong();
        runSteps = 0;
        runLimit = Math.max(0, atMost.toNanos());
    }

    void beginEpoch() {
        begin = nanoTime.getAsLong();
        if (runSteps == 0 && runLimit == Long.MAX_VALUE) {
            runBegin = begin;
        }
        lastShown = begin;
        tokens = 0;
        loss = Double.NaN;
    }

    void step(int epoch, int epochs, int step, int steps, double stepLoss, int stepTokens) {
        tokens += stepTokens;
        runSteps++;
        loss = Double.isNaN(loss) ? stepLoss : 0.98 * loss + 0.02 * stepLoss;
        long now = nanoTime.getAsLong();
        if (now - lastShown >= (terminal ? BETWEEN_FRAMES : BETWEEN_LINES) || step == steps) {
            lastShown = now;
            long stepsLeft = steps - step + (long) (epochs - epoch) * steps;
            int full = BAR * step / steps;
            show(
                    String.format(
                            Locale.ROOT,
                            "epoch %d/%d [%s%s] %3d%%  loss %.4f  %,.0f tokens/s  %s left",
                            epoch,
                            epochs,
                            "#".repeat(full),
                            ".".repeat(BAR - full),
                            100 * step / steps,
                            loss,
                            tokens / Math.max(1e-9, (now - begin) / (double) NANOS_PER_SECOND),
                            clock(left(now, stepsLeft))),
                    step == steps);
        }
    }

    void line(String format, Object... values) {
        if (drawn > 0) {
            out.printf("\r%s\r", " ".repeat(drawn));
            drawn = 0;
        }
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }

    private void show(String bar, boolean last) {
        if (terminal) {
            out.printf("\r%s%s", bar, " ".repeat(Math.max(0, drawn - bar.length())));
            drawn = last ? 0 : bar.length();
        } else {
            out.print(bar);
        }
        if (last || !terminal) {
            out.println();
        }
        out.flush();
    }

    /** At the pace so far, measuring included, and at most: a run that gets no better ends before. */
    private long left(long now, long stepsLeft) {
        double perStep = (now - runBegin) / (double) runSteps;
        long atPace = (long) (perStep * stepsLeft);
        return runLimit == Long.MAX_VALUE ? atPace : Math.min(atPace, Math.max(0, runLimit - (now - runBegin)));
    }

    private static String clock(long nanos) {
        Duration left = Duration.ofNanos(nanos);
        return left.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }
}
