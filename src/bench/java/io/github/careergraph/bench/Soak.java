package io.github.careergraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An inference pod under steady load, whose resident memory must stay flat: native memory that leaks shows in no heap.
 * Documents and texts of many lengths, so that every padded width comes again and again.
 */
public final class Soak {

    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);
    private static final int CLIENTS = 3;
    /** The heap is taken whole at the start: it grows into its limit over hours, and what is looked for lies beside it. */
    private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch");

    private static final double GROWTH = 1.05;

    private Soak() {}

    private record Sample(long seconds, long mebibytes, long answers) {}

    public static void main(String... arguments) throws Exception {
        Duration time = Duration.ofMinutes(Integer.getInteger("bench.minutes", 20));
        Files.createDirectories(Settings.RESULTS);
        TwoPages curriculum = TwoPages.typed();
        List<Sample> samples;
        try (ReadingPod pod = ReadingPod.start(JVM, Map.of(), Settings.RESULTS.resolve("soak-pod.log"))) {
            samples = load(pod, curriculum, time);
        }
        String report = report(samples);
        Files.writeString(Settings.RESULTS.resolve("README-soak.md"), report);
        System.out.println(report);
        if (last(samples) > GROWTH * first(samples)) {
            throw new IllegalStateException("The pod grows");
        }
    }

    private static List<Sample> load(ReadingPod pod, TwoPages curriculum, Duration time) throws Exception {
        AtomicLong answers = new AtomicLong();
        List<Sample> samples = new ArrayList<>();
        long begin = System.nanoTime();
        long end = begin + WARM_UP.plus(time).toNanos();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int from = client;
                running.add(clients.submit(() -> {
                    for (int turn = from; System.nanoTime() < end; turn++) {
                        ask(pod, curriculum, turn);
                        answers.incrementAndGet();
                    }
                    return null;
                }));
            }
            while (System.nanoTime() < end && running.stream().noneMatch(Future::isDone)) {
                Thread.sleep(BETWEEN_SAMPLES);
                Sample sample = sample(pod, begin, answers.get());
                System.out.printf(
                        Locale.ROOT, "%d s: %d MiB, %d answers%n", sample.seconds, sample.mebibytes, sample.answers);
                if (sample.seconds() >= WARM_UP.toSeconds()) {
                    samples.add(sample);
                }
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        return samples;
    }

    /** Every third is a document; the others are texts from a line to a few pages. */
    private static void ask(ReadingPod pod, TwoPages curriculum, int turn) throws IOException, InterruptedException {
        int found;
        if (turn % 3 == 0) {
            found = pod.entitiesOf(curriculum.pdf());
        } else {
            String text = curriculum.text().repeat(1 + turn % 4);
            found = pod.entitiesOf(text.substring(0, 60 + (turn * 7919) % (text.length() - 60)));
        }
        if (turn % 3 == 0 && found == 0) {
            throw new IllegalStateException("Nothing was found in the CV");
        }
    }

    private static Sample sample(ReadingPod pod, long begin, long answers) throws IOException {
        long mebibytes = Memory.residentMebibytes(pod.processId())
                .orElseThrow(() -> new IllegalStateException("There is no /proc to read the memory from"));
        return new Sample(Duration.ofNanos(System.nanoTime() - begin).toSeconds(), mebibytes, answers);
    }

    private static String report(List<Sample> samples) {
        Sample start = samples.getFirst();
        Sample end = samples.getLast();
        return String.format(
                Locale.ROOT,
                "Resident memory of the inference pod over %d minutes of load by %d clients, after %d minutes of warm-up,%n"
                        + "%d answers: %d MiB at the start, %d MiB at the end, %d MiB at most; median of the first third %d MiB,%n"
                        + "of the last third %d MiB (%+.1f %%).%n",
                Duration.ofSeconds(end.seconds() - start.seconds()).toMinutes(),
                CLIENTS,
                WARM_UP.toMinutes(),
                end.answers() - start.answers(),
                start.mebibytes(),
                end.mebibytes(),
                samples.stream().mapToLong(Sample::mebibytes).max().orElseThrow(),
                first(samples),
                last(samples),
                100.0 * last(samples) / first(samples) - 100);
    }

    private static long first(List<Sample> samples) {
        return median(samples.subList(0, Math.max(1, samples.size() / 3)));
    }

    private static long last(List<Sample> samples) {
        return median(samples.subList(samples.size() - Math.max(1, samples.size() / 3), samples.size()));
    }

    private static long median(List<Sample> samples) {
        return samples.stream()
                .mapToLong(Sample::mebibytes)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
