package io.github.careergraph.bench.pods;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.careergraph.packaged.PackagedService;

/**
 * HAProxy before a fixed number of places for pods. It asks each place five times a second whether it is ready, as
 * Kubernetes does more slowly, and repeats elsewhere what it could not even connect for.
 */
final class Balancer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final int statistics;

    private Balancer(Process process, int port, int statistics) {
        this.process = process;
        this.port = port;
        this.statistics = statistics;
    }

    static Path program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no HAProxy here (Debian: apt-get install haproxy), so there is nothing to show."));
    }

    /** @param places the ports of pods, whether one is there or not */
    static Balancer start(Path folder, List<Integer> places) throws IOException, InterruptedException {
        int port = PackagedService.freePort();
        int statistics = PackagedService.freePort();
        StringBuilder servers = new StringBuilder();
        for (int place = 0; place < places.size(); place++) {
            servers.append("    server ")
                    .append(name(place))
                    .append(" 127.0.0.1:")
                    .append(places.get(place))
                    .append('\n');
        }
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(configuration, """
                global
                    maxconn 2000
                defaults
                    mode http
                    timeout connect 1s
                    timeout client 60s
                    timeout server 30s
                    timeout tunnel 1h
                    timeout check 3s
                    retries 3
                    option redispatch 1
                    retry-on conn-failure
                frontend callers
                    bind 127.0.0.1:%d
                    default_backend pods
                frontend statistics
                    bind 127.0.0.1:%d
                    stats enable
                    stats uri /
                backend pods
                    balance leastconn
                    option httpchk GET /q/health/ready
                    default-server check inter 200ms fall 2 rise 1
                %s""".formatted(port, statistics, servers));
        Process process = new ProcessBuilder(program().toString(), "-db", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        Balancer balancer = new Balancer(process, port, statistics);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!balancer.answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                balancer.close();
                throw new IllegalStateException(
                        "HAProxy did not start: " + Files.readString(folder.resolve("haproxy.log")));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return balancer;
    }

    static String name(int place) {
        return "pod-" + (place + 1);
    }

    URI graphql() {
        return URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    /** How many requests the pod in this place has answered well, by the balancer's own count. */
    long answered(int place) throws InterruptedException {
        try {
            List<String> lines = statistics().lines().toList();
            int column = List.of(lines.getFirst().split(",", -1)).indexOf("hrsp_2xx");
            return lines.stream()
                    .map(line -> line.split(",", -1))
                    .filter(row -> row.length > column && row[0].equals("pods") && row[1].equals(name(place)))
                    .mapToLong(row -> Long.parseLong(row[column]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new IllegalStateException("HAProxy does not tell its statistics", gone);
        }
    }

    private String statistics() throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + statistics + "/;csv"))
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private boolean answers() throws InterruptedException {
        try {
            return statistics().startsWith("#");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
