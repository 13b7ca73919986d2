package io.github.careergraph.training;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line that tells how far an epoch is, its loss, and how fast it goes. */
final class Progress {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long BETWEEN_LINES = 5 * NANOS_PER_SECOND;
    private static final int BAR = 20;

    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private long begin;
    private long lastLine;
    private long tokens;
    private double loss;

    /** @param nanoTime a clock in nanoseconds, of which only differences matter */
    Progress(PrintWriter out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    void beginEpoch() {
        begin = nanoTime.getAsLong();
        lastLine = begin;
        tokens = 0;
        loss = Double.NaN;
    }

    void step(int epoch, int epochs, int step, int steps, double stepLoss, int stepTokens) {
        tokens += stepTokens;
        loss = Double.isNaN(loss) ? stepLoss : 0.98 * loss + 0.02 * stepLoss;
        long now = nanoTime.getAsLong();
        if (now - lastLine >= BETWEEN_LINES || step == steps) {
            lastLine = now;
            int full = BAR * step / steps;
            out.printf(
                    Locale.ROOT,
                    "epoch %d/%d [%s%s] %3d%%  loss %.4f  %,.0f tokens/s%n",
                    epoch,
                    epochs,
                    "#".repeat(full),
                    ".".repeat(BAR - full),
                    100 * step / steps,
                    loss,
                    tokens / Math.max(1e-9, (now - begin) / (double) NANOS_PER_SECOND));
            out.flush();
        }
    }

    void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
