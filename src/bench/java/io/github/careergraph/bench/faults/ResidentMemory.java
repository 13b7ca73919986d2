package io.github.careergraph.bench.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import io.github.careergraph.bench.Memory;

/**
 * The service's resident memory over the last part of the load, when no fault disturbs it any more. Flat means that the
 * median of the last third is no more than 5 % above that of the first: the heap's own coming and going is within that.
 */
final class ResidentMemory {

    private static final double GROWTH = 1.05;

    /** Fewer samples than this say nothing. */
    private static final int FEWEST = 30;

    private final List<Long> samples = new ArrayList<>();

    void sample(long process) throws IOException {
        OptionalLong now = Memory.residentMebibytes(process);
        now.ifPresent(samples::add);
    }

    /** Whether there were enough samples to tell, and they tell that it grows. */
    boolean grows() {
        return samples.size() >= FEWEST && last() > GROWTH * first();
    }

    String words() {
        return samples.size() < 3
                ? "Memory: too few samples."
                : String.format(
                        Locale.ROOT,
                        "Resident memory of the service after the last fault, %d samples: median %d MiB in the first"
                                + " third, %d MiB in the last, most %d MiB.",
                        samples.size(),
                        first(),
                        last(),
                        samples.stream().mapToLong(Long::longValue).max().orElseThrow());
    }

    private long first() {
        return median(samples.subList(0, samples.size() / 3));
    }

    private long last() {
        return median(samples.subList(samples.size() - samples.size() / 3, samples.size()));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0L);
    }
}
