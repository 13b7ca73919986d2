package io.github.careergraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;

import io.github.careergraph.inference.NativeEngine;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The network in a process of its own, as the number of threads is settled once per process. It says "ready" and how far
 * its scores are from those that were written, and then answers each "rows milliseconds" with its tokens per second.
 * {@code src/bench/python/reading_worker.py} does the same.
 */
public final class ReadingWorker {

    private ReadingWorker() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        NativeEngine.start(Integer.parseInt(arguments[1]));
        NetworkExport export = NetworkExport.read(folder);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        try (ShippedNetwork network = ShippedNetwork.load();
                Predictor<NetworkExport.Loaded, float[]> predictor =
                        network.model().newPredictor(new NetworkExport.Translator())) {
            Map<Integer, List<NetworkExport.Loaded>> batches = new HashMap<>();
            double difference = 0;
            for (int size : export.batches().keySet()) {
                batches.put(size, export.load(size, folder));
                for (NetworkExport.Loaded batch : batches.get(size)) {
                    difference = Math.max(difference, difference(predictor.predict(batch), batch.scores()));
                }
            }
            System.out.println("ready " + difference);
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                String[] command = line.split(" ");
                List<NetworkExport.Loaded> some = batches.get(Integer.parseInt(command[0]));
                System.out.println(perSecond(predictor, some, Long.parseLong(command[1]) * 1_000_000));
            }
        } catch (IOException | TranslateException failure) {
            throw new IllegalStateException("The network cannot be measured", failure);
        }
    }

    private static double perSecond(
            Predictor<NetworkExport.Loaded, float[]> predictor, List<NetworkExport.Loaded> batches, long nanos)
            throws TranslateException {
        long begin = System.nanoTime();
        long tokens = 0;
        do {
            for (NetworkExport.Loaded batch : batches) {
                predictor.predict(batch);
                tokens += batch.tokens();
            }
        } while (System.nanoTime() - begin < nanos);
        return tokens / ((System.nanoTime() - begin) / 1e9);
    }

    private static double difference(float[] found, float[] expected) {
        if (found.length != expected.length) {
            throw new IllegalStateException(found.length + " scores, expected " + expected.length);
        }
        double most = 0;
        for (int index = 0; index < found.length; index++) {
            most = Math.max(most, Math.abs(found[index] - expected[index]));
        }
        return most;
    }
}
