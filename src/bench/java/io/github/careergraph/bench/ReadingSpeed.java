package io.github.careergraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.careergraph.inference.InProcessReading;
import io.github.careergraph.inference.NativeEngine;

/**
 * How fast the shipped network reads, beside the same network in Python where that has torch, in turns within one run so
 * that whatever else the machine does falls on both; and how long a CV of two pages takes, in this process and through
 * an inference pod, in turns too.
 */
public final class ReadingSpeed {

    private static final Path FOLDER = Settings.RESULTS.resolve("reading-speed");
    private static final List<Integer> ROWS = List.of(1, 32);
    private static final List<Integer> THREADS = List.of(1, 2);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
    private static final int MILLISECONDS = 1_000;
    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 300);
    private static final int WARM_UP = 30;
    /** Sums in another order differ in the last digits; a wrong gate or table differs in the first. */
    private static final double SAME = 1e-3;

    private ReadingSpeed() {}

    public static void main(String... arguments) throws Exception {
        NativeEngine.start(1);
        TwoPages curriculum = TwoPages.typed();
        try (ShippedNetwork network = ShippedNetwork.load()) {
            NetworkExport.write(network, curriculum.text(), ROWS, FOLDER);
        }
        StringBuilder report = new StringBuilder();
        network(report);
        documents(curriculum, report);
        Files.writeString(Settings.RESULTS.resolve("README-reading-speed.md"), report);
        System.out.println(report);
    }

    private static void network(StringBuilder report) throws IOException {
        boolean python = pythonHasTorch();
        report.append(
                "| rows | threads | ours, tokens/s | Python, tokens/s | ratio (lowest – highest) |\n|--:|--:|--:|--:|--:|\n");
        for (int threads : THREADS) {
            List<String> script = List.of(python(), "src/bench/python/reading_worker.py");
            try (Worker ours = new Worker(java(), threads);
                    Worker theirs = python ? new Worker(script, threads) : null) {
                for (int rows : ROWS) {
                    report.append(row(rows, threads, ours, theirs));
                }
            }
        }
        report.append(python ? "" : "\n" + python() + " has no torch here.\n");
    }

    private static String row(int rows, int threads, Worker ours, Worker theirs) throws IOException {
        double[] own = new double[ROUNDS];
        double[] foreign = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double one = ours.perSecond(rows);
            double other = theirs == null ? Double.NaN : theirs.perSecond(rows);
            if (round >= 0) {
                own[round] = one;
                foreign[round] = other;
                ratios[round] = one / other;
            }
        }
        for (double[] figures : List.of(own, foreign, ratios)) {
            Arrays.sort(figures);
        }
        int middle = ROUNDS / 2;
        String measured = String.format(Locale.ROOT, "| %d | %d | %,.0f | ", rows, threads, own[middle]);
        return theirs == null
                ? measured + "– | – |\n"
                : measured
                        + String.format(
                                Locale.ROOT,
                                "%,.0f | %.2f (%.2f – %.2f) |%n",
                                foreign[middle],
                                ratios[middle],
                                ratios[0],
                                ratios[ROUNDS - 1]);
    }

    private static void documents(TwoPages curriculum, StringBuilder report) throws Exception {
        double[] here = new double[DOCUMENTS];
        double[] there = new double[DOCUMENTS];
        try (InProcessReading inProcess = new InProcessReading();
                ReadingPod pod = ReadingPod.start(
                        List.of("-Xmx512m"), Map.of(), Settings.RESULTS.resolve("reading-speed-pod.log"))) {
            for (int turn = -WARM_UP; turn < DOCUMENTS; turn++) {
                long begin = System.nanoTime();
                int found = inProcess.entitiesOf(curriculum.pdf());
                long middle = System.nanoTime();
                int remote = pod.entitiesOf(curriculum.pdf());
                long end = System.nanoTime();
                WrongAnswer.unlessEqual("entities of the CV", found, remote);
                if (turn >= 0) {
                    here[turn] = (middle - begin) / 1e6;
                    there[turn] = (end - middle) / 1e6;
                }
            }
        }
        report.append(String.format(
                Locale.ROOT,
                "%nA CV of two pages, from PDF to entities, %d times: in this process p50 %.0f ms, p99 %.0f ms; through the pod"
                        + " p50 %.0f ms, p99 %.0f ms.%n",
                DOCUMENTS,
                percentile(here, 0.5),
                percentile(here, 0.99),
                percentile(there, 0.5),
                percentile(there, 0.99)));
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private static String python() {
        return System.getProperty("bench.python", "python3");
    }

    private static boolean pythonHasTorch() throws IOException {
        try {
            Process process = new ProcessBuilder(python(), "-c", "import torch")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingWorker.class.getName());
    }

    /** A process that answers how fast it is. */
    private static final class Worker implements AutoCloseable {
        private final Process process;
        private final BufferedReader answers;
        private final PrintWriter questions;

        Worker(List<String> program, int threads) throws IOException {
            List<String> command = new ArrayList<>(program);
            command.addAll(List.of(FOLDER.toString(), Integer.toString(threads)));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = process.inputReader();
            questions = new PrintWriter(process.outputWriter(), true);
            String[] ready = answer().split(" ");
            double difference = Double.parseDouble(ready[1]);
            System.out.printf(Locale.ROOT, "%s: scores differ by %.1e at most%n", program.getFirst(), difference);
            if (!(difference < SAME)) {
                process.destroy();
                throw new WrongAnswer("Scores differ by " + difference);
            }
        }

        double perSecond(int rows) throws IOException {
            questions.println(rows + " " + MILLISECONDS);
            return Double.parseDouble(answer());
        }

        private String answer() throws IOException {
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("The process ended; see above.");
            }
            return line;
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
