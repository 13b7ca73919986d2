package io.github.careergraph.bench.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How long and how hard, by system properties {@code faults.*}.
 *
 * @param duration of the whole load; the faults come at fixed shares of it
 * @param clients each with an account of its own, one request under way at a time
 * @param pause of a client between two requests: a steady load, not the most the machine can do
 * @param jvmOptions of the service
 * @param results the folder for logs and for the report
 */
public record FaultSettings(Duration duration, int clients, Duration pause, List<String> jvmOptions, Path results) {

    static FaultSettings read() {
        return new FaultSettings(
                Duration.ofSeconds(Integer.getInteger("faults.seconds", 1_800)),
                Integer.getInteger("faults.clients", 8),
                Duration.ofMillis(Integer.getInteger("faults.pause", 50)),
                List.of(System.getProperty("faults.service-options", "-Xms512m -Xmx512m -XX:+AlwaysPreTouch")
                        .split(" ")),
                Path.of("target", "faults"));
    }
}
