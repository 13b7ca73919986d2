package io.github.careergraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A number of clients, each of which does one thing after the other, as fast as it is done. */
final class Load {

    /** What clients do over and over. */
    @FunctionalInterface
    interface Task {

        /**
         * @param client from 0
         * @param number of the task among those of all clients, from 0
         */
        void run(int client, int number) throws Exception;
    }

    private final int clients;

    Load(int clients) {
        this.clients = clients;
    }

    /** Runs the task for a time. The first failure of any client ends it for all. */
    Measurement run(Task task, Duration time) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long deadline = start + time.toNanos();
        List<Future<long[]>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int client = i;
                results.add(threads.submit(() -> {
                    try {
                        return client(client, task, next, deadline);
                    } catch (Exception failure) {
                        next.set(Settings.MOST_REQUESTS);
                        throw failure;
                    }
                }));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measurement(seconds, merged(results));
    }

    private static long[] client(int client, Task task, AtomicInteger next, long deadline) throws Exception {
        long[] times = new long[1024];
        int count = 0;
        long before = System.nanoTime();
        while (before < deadline) {
            int number = next.getAndIncrement();
            if (number >= Settings.MOST_REQUESTS) {
                break;
            }
            task.run(client, number);
            long after = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(times, count);
    }

    private static long[] merged(List<Future<long[]>> results) throws Exception {
        List<long[]> parts = new ArrayList<>();
        for (Future<long[]> result : results) {
            try {
                parts.add(result.get());
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof Exception cause ? cause : failure;
            }
        }
        return parts.stream().flatMapToLong(Arrays::stream).toArray();
    }
}
