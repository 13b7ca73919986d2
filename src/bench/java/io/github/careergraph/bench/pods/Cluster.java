package io.github.careergraph.bench.pods;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.github.careergraph.ReplicatedPostgres;
import io.github.careergraph.packaged.PackagedService;
import io.github.careergraph.packaged.TokenEndpoint;
import io.github.careergraph.packaged.TokenIssuer;

/** Places for api pods behind a balancer, an inference pod, and a PostgreSQL with a standby, all on loopback. */
final class Cluster implements AutoCloseable {

    static final int PLACES = 4;

    private static final List<String> HEAP = List.of("-Xmx512m");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path results;
    private final TokenIssuer issuer = new TokenIssuer();
    private final ReplicatedPostgres postgres = new ReplicatedPostgres();
    private final TokenEndpoint tokens;
    private final int inferencePort = PackagedService.freePort();
    private final List<Integer> ports = new ArrayList<>();
    private final PackagedService[] pods = new PackagedService[PLACES];
    private final Map<String, String> environment = new HashMap<>();
    private final Balancer balancer;
    private PackagedService inference;
    private int starts;

    Cluster(Path results) throws IOException, InterruptedException {
        this.results = results;
        Files.createDirectories(results);
        postgres.start()
                .forEach((name, value) -> environment.put(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        tokens = new TokenEndpoint(() -> issuer.serviceToken("career-graph-inference", "inference"));
        environment.putAll(issuer.environment());
        environment.putAll(tokens.environment());
        environment.put("CAREER_GRAPH_INFERENCE_URL", "http://127.0.0.1:" + inferencePort);
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_REQUESTS_PER_SECOND", "0");
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_COST_PER_MINUTE", "0");
        // As in the cluster: migrations and batch work are other processes' (k8s/base).
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        environment.put("QUARKUS_SHUTDOWN_DELAY", "2s");
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "15s");
        migrate();
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        environment.put("CAREER_GRAPH_TAXONOMY_STARTER", "false");
        for (int place = 0; place < PLACES; place++) {
            ports.add(PackagedService.freePort());
        }
        balancer = Balancer.start(results, ports);
        startInference();
    }

    private void migrate() throws IOException, InterruptedException {
        ProcessBuilder job = PackagedService.command(HEAP, List.of("migrate"));
        job.environment().putAll(environment);
        Process process = job.redirectErrorStream(true)
                .redirectOutput(results.resolve("migrate.log").toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "The migration failed: " + Files.readString(results.resolve("migrate.log")));
        }
    }

    TokenIssuer issuer() {
        return issuer;
    }

    Balancer balancer() {
        return balancer;
    }

    ReplicatedPostgres postgres() {
        return postgres;
    }

    /** The pod's own address, past the balancer. */
    URI graphql(int place) {
        return pods[place].uri("graphql");
    }

    boolean isTaken(int place) {
        return pods[place] != null;
    }

    /** Starts a pod and does not wait for it. */
    void launch(int place) throws IOException {
        pods[place] = PackagedService.launch(
                PackagedService.command(HEAP, List.of()),
                environment,
                ports.get(place),
                results.resolve(Balancer.name(place) + "-" + ++starts + ".log"));
    }

    void awaitReady(int place) throws InterruptedException {
        pods[place].awaitReady();
    }

    void terminate(int place) throws InterruptedException {
        pods[place].terminate();
        pods[place] = null;
    }

    void kill(int place) throws InterruptedException {
        pods[place].kill();
        pods[place] = null;
    }

    void startInference() throws IOException, InterruptedException {
        inference = PackagedService.startPod(
                HEAP, issuer.environment(), inferencePort, results.resolve("inference-" + ++starts + ".log"));
    }

    void killInference() throws InterruptedException {
        inference.kill();
    }

    /** The sum of a metric over all pods, of those lines that have all of these labels. */
    double metric(String name, Set<String> labels) throws IOException, InterruptedException {
        double sum = 0;
        for (PackagedService pod : pods) {
            if (pod != null) {
                sum += http.send(
                                HttpRequest.newBuilder(pod.uri("q/metrics"))
                                        .timeout(Duration.ofSeconds(5))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> line.startsWith(name) && labels.stream().allMatch(line::contains))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum();
            }
        }
        return sum;
    }

    @Override
    public void close() {
        Arrays.stream(pods).filter(pod -> pod != null).forEach(PackagedService::close);
        if (inference != null) {
            inference.close();
        }
        balancer.close();
        tokens.close();
        postgres.stop();
        http.close();
    }
}
