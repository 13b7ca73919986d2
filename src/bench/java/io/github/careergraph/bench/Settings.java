package io.github.careergraph.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How to measure, by system properties {@code bench.*}.
 *
 * @param people how many are generated
 * @param clients how many requests are under way at a time
 * @param warmUp how long each question is asked before it is measured
 * @param measured how long each question is measured
 * @param samples how many different requests of each question there are
 * @param jvmOptions of the service
 * @param jdbcUrl an empty database of a running server; blank for an embedded server
 */
record Settings(
        int people,
        int clients,
        Duration warmUp,
        Duration measured,
        int samples,
        List<String> jvmOptions,
        String jdbcUrl,
        String username,
        String password) {

    static final Path RESULTS = Path.of("target", "bench");

    /** Requests of one question at most, so that a run is bounded in memory too. */
    static final int MOST_REQUESTS = 500_000;

    static Settings read() {
        return new Settings(
                Integer.getInteger("bench.people", 100_000),
                Integer.getInteger("bench.clients", 8),
                Duration.ofSeconds(Integer.getInteger("bench.warm-up", 10)),
                Duration.ofSeconds(Integer.getInteger("bench.seconds", 20)),
                Integer.getInteger("bench.samples", 200),
                List.of(System.getProperty("bench.service-options", "-Xmx1g").split(" ")),
                System.getProperty("bench.jdbc-url", ""),
                System.getProperty("bench.username", "postgres"),
                System.getProperty("bench.password", "postgres"));
    }
}
