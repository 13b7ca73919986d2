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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.careergraph.packaged.PackagedService;
import io.github.careergraph.subscription.SocketClient;

/**
 * Several processes of the service behind a real load balancer, with a real standby beside the database, and what befalls
 * them in a cluster. Prints a table, and ends with an error when a promise was broken.
 */
public final class Pods {

    private static final Path RESULTS = Path.of("target", "pods");
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CLIENTS = Integer.getInteger("pods.clients", 12);
    private static final Duration SETTLE = Duration.ofSeconds(Integer.getInteger("pods.seconds", 8));

    /** How far behind the replica may be for queries to read it, as shipped. */
    private static final Duration MAXIMUM_LAG = Duration.ofSeconds(2);

    private final Cluster cluster;
    private final Traffic traffic;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    /** A row of the table. */
    private record Row(String scene, int requests, int failed, double p99, double slowest, String seen) {}

    private Pods(Cluster cluster, Traffic traffic) {
        this.cluster = cluster;
        this.traffic = traffic;
    }

    public static void main(String... arguments) throws Exception {
        // The native executable where there is one; it has to be said before anybody asks what is packaged.
        String executable = System.getProperty("pods.executable", "");
        if (!executable.isEmpty() && Files.isExecutable(Path.of(executable))) {
            System.setProperty("packaged.executable", executable);
        }
        if (!PackagedService.isPackaged() || !PackagedService.isPackagedForJvm()) {
            throw new IllegalStateException(
                    "Package the service first: ./mvnw -B package -DskipTests, and with -Dnative"
                            + " for the api as a native executable.");
        }
        try (Cluster cluster = new Cluster(RESULTS)) {
            cluster.launch(0);
            cluster.awaitReady(0);
            try (Traffic traffic = Traffic.start(cluster.balancer().graphql(), cluster.issuer(), CLIENTS, PAUSE)) {
                Pods pods = new Pods(cluster, traffic);
                pods.show();
                String table = pods.table();
                Files.writeString(RESULTS.resolve("README-pods.md"), table);
                System.out.println();
                System.out.println(table);
                if (!pods.broken.isEmpty()) {
                    throw new IllegalStateException(String.join("\n", pods.broken));
                }
            }
        }
    }

    private void show() throws Exception {
        settle();
        scaleOut();
        rollingRestart();
        killPod();
        subscription();
        lag();
        replicaDies();
        inferenceDies();
    }

    private void scaleOut() throws Exception {
        long from = System.nanoTime();
        settle();
        long scaled = System.nanoTime();
        double before = perSecond(from, scaled);
        long[] answered = new long[Cluster.PLACES];
        for (int place = 1; place < Cluster.PLACES; place++) {
            answered[place] = cluster.balancer().answered(place);
            cluster.launch(place);
        }
        double[] milliseconds = new double[Cluster.PLACES];
        for (int remaining = Cluster.PLACES - 1; remaining > 0; ) {
            for (int place = 1; place < Cluster.PLACES; place++) {
                if (milliseconds[place] == 0 && cluster.balancer().answered(place) > answered[place]) {
                    milliseconds[place] = since(scaled);
                    remaining--;
                }
            }
            if (since(scaled) > PATIENCE.toMillis()) {
                throw new IllegalStateException("Not all new pods take traffic after " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        long all = System.nanoTime();
        settle();
        long to = System.nanoTime();
        double[] sorted = Arrays.stream(milliseconds).skip(1).sorted().toArray();
        note(
                "scale from 1 to 4 pods",
                from,
                to,
                0,
                String.format(
                        Locale.ROOT,
                        "each new pod's first answer comes %.0f, %.0f and %.0f ms after all three were started;"
                                + " %.0f requests/s before, %.0f after",
                        sorted[0],
                        sorted[1],
                        sorted[2],
                        before,
                        perSecond(all, to)));
    }

    private void rollingRestart() throws Exception {
        long from = System.nanoTime();
        cluster.terminate(3);
        for (int place = 0; place < 3; place++) {
            int spare = (place + 3) % Cluster.PLACES;
            cluster.launch(spare);
            cluster.awaitReady(spare);
            cluster.terminate(place);
        }
        settle();
        note("rolling restart of 3 pods, one more at a time", from, System.nanoTime(), 0, "every pod was replaced");
    }

    /** Whoever was being answered by it gets no answer; the balancer sends nobody else there. */
    private void killPod() throws Exception {
        int place = taken();
        long from = System.nanoTime();
        cluster.kill(place);
        settle();
        long to = System.nanoTime();
        double last = traffic.between(from, to).stream()
                .filter(request -> request.failure() != null)
                .mapToDouble(request -> (request.start() + request.nanos() - from) / 1e6)
                .max()
                .orElse(0);
        note(
                "a pod is killed",
                from,
                to,
                CLIENTS,
                String.format(
                        Locale.ROOT,
                        "the last failure ends %.0f ms after it; at most its requests in flight fail",
                        last));
        if (last > 2_000) {
            broken.add("Requests failed for " + last + " ms after a pod was killed.");
        }
        cluster.launch(place);
        cluster.awaitReady(place);
    }

    private void subscription() throws Exception {
        long from = System.nanoTime();
        int first = taken();
        int second = other(first);
        List<Double> milliseconds = new ArrayList<>();
        String token = cluster.issuer().token("subscriber", "pods");
        try (SocketClient socket = SocketClient.signedIn(cluster.graphql(first), "Bearer " + token)) {
            socket.subscribe("1", "subscription { valueChanged { known } }");
            socket.data();
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                ask(
                        cluster.graphql(second),
                        token,
                        "mutation($title: String!) { recordActivity(input: {kind: TALK, title: $title, date: \"2026-10-01\"}) { id } }",
                        Map.of("title", "Talk " + i));
                socket.data();
                milliseconds.add(since(start));
            }
        }
        milliseconds.sort(null);
        note(
                "a subscriber of one pod hears of changes at another",
                from,
                System.nanoTime(),
                0,
                String.format(
                        Locale.ROOT,
                        "20 of 20, from the request to the event median %.0f ms, slowest %.0f ms, of which a second may be"
                                + " career-graph.subscriptions.interval",
                        milliseconds.get(milliseconds.size() / 2),
                        milliseconds.getLast()));
    }

    private void lag() throws Exception {
        long from = System.nanoTime();
        double toReplica = reads("replica");
        settle();
        toReplica = reads("replica") - toReplica;
        require(toReplica > 0, "No query read the replica.");

        String token = cluster.issuer().token("stale", "pods");
        URI endpoint = cluster.balancer().graphql();
        ask(endpoint, token, "mutation { saveMyProfile(input: {headline: \"old\"}) { headline } }", Map.of());
        awaitHeadline(endpoint, token, "old");
        cluster.postgres().pauseReplay();
        long changed = System.nanoTime();
        ask(endpoint, token, "mutation { saveMyProfile(input: {headline: \"new\"}) { headline } }", Map.of());
        awaitHeadline(endpoint, token, "new");
        double stale = since(changed);
        require(stale < MAXIMUM_LAG.toMillis() + 2_000, "An answer without a position was " + stale + " ms old.");
        settle();
        double paused = reads("primary");
        settle();
        require(reads("primary") > paused, "Nobody read the primary while the replica was behind.");
        cluster.postgres().resumeReplay();
        settle();
        note(
                "the replica stands still for " + 2 * SETTLE.toSeconds() + " s",
                from,
                System.nanoTime(),
                0,
                String.format(
                        Locale.ROOT,
                        "every front end reads its own changes; without a position answers are %.0f ms old at most",
                        stale));
    }

    private void replicaDies() throws Exception {
        long from = System.nanoTime();
        cluster.postgres().endStandby();
        settle();
        long gone = System.nanoTime();
        cluster.postgres().beginStandby();
        double before = reads("replica");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (reads("replica") == before) {
            require(System.nanoTime() < deadline, "The replica is not read again.");
            TimeUnit.MILLISECONDS.sleep(50);
        }
        note(
                "the replica dies",
                from,
                System.nanoTime(),
                0,
                String.format(
                        Locale.ROOT, "it is read again %.1f s after its start", (System.nanoTime() - gone) / 1e9));
    }

    private void inferenceDies() throws Exception {
        long from = System.nanoTime();
        String token = cluster.issuer().token("reader", "pods");
        require(!degraded(token), "The inference pod is there and was not asked.");
        cluster.killInference();
        long killed = System.nanoTime();
        require(degraded(token), "The inference pod is gone and was heard.");
        double answered = since(killed);
        cluster.startInference();
        long back = System.nanoTime();
        while (degraded(token)) {
            require(since(back) < PATIENCE.toMillis(), "The inference pod is not asked again.");
            TimeUnit.MILLISECONDS.sleep(100);
        }
        note(
                "the inference pod is killed and started",
                from,
                System.nanoTime(),
                0,
                String.format(
                        Locale.ROOT,
                        "a text is read with the dictionary after %.0f ms, and with the model again %.1f s after it is back",
                        answered,
                        since(back) / 1e3));
    }

    private boolean degraded(String token) throws IOException, InterruptedException {
        return ask(
                        cluster.balancer().graphql(),
                        token,
                        "{ extractEntities(text: \"I build services with Java and Kubernetes.\") { degraded } }",
                        Map.of())
                .at("/data/extractEntities/degraded")
                .asBoolean();
    }

    private void awaitHeadline(URI endpoint, String token, String headline) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(endpoint, token, "{ me { headline } }", Map.of())
                .at("/data/me/headline")
                .asText()
                .equals(headline)) {
            require(System.nanoTime() < deadline, "A change is not read: " + headline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private JsonNode ask(URI endpoint, String token, String query, Map<String, ?> variables)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
        JsonNode answer = json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        require(!answer.has("errors"), query + " was answered with " + answer);
        return answer;
    }

    private double reads(String target) throws IOException, InterruptedException {
        return cluster.metric("career_graph_reader_queries_total{", Set.of("target=\"" + target + "\""));
    }

    private int taken() {
        return other(-1);
    }

    private int other(int than) {
        for (int place = 0; place < Cluster.PLACES; place++) {
            if (place != than && cluster.isTaken(place)) {
                return place;
            }
        }
        throw new IllegalStateException("There is no other pod");
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void settle() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(SETTLE.toNanos());
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private double perSecond(long from, long to) {
        return traffic.between(from, to).size() / ((to - from) / 1e9);
    }

    /** @param excused how many requests may have failed */
    private void note(String scene, long from, long to, int excused, String seen) {
        List<Traffic.Request> requests = traffic.between(from, to);
        List<String> failures = requests.stream()
                .map(Traffic.Request::failure)
                .filter(failure -> failure != null)
                .toList();
        double[] milliseconds = requests.stream()
                .filter(request -> request.failure() == null)
                .mapToDouble(request -> request.nanos() / 1e6)
                .sorted()
                .toArray();
        if (milliseconds.length == 0) {
            throw new IllegalStateException("Nothing was answered: " + scene);
        }
        Row row = new Row(
                scene,
                requests.size(),
                failures.size(),
                milliseconds[(int) (milliseconds.length * 0.99)],
                milliseconds[milliseconds.length - 1],
                seen);
        rows.add(row);
        System.out.printf("%s: %s%n", scene, row);
        if (failures.size() > excused) {
            broken.add(scene + ": " + failures.size() + " requests failed, such as "
                    + failures.stream().distinct().limit(3).toList());
        }
    }

    private String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s api pods, %d front ends, each of which pauses %d ms between requests; all on this machine's %d cores.%n%n",
                PackagedService.isOnJvm() ? "JVM" : "Native",
                CLIENTS,
                PAUSE.toMillis(),
                Runtime.getRuntime().availableProcessors()));
        text.append("| what happens | requests | failed | p99 ms | slowest ms | what was seen |\n");
        text.append("|---|---:|---:|---:|---:|---|\n");
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.0f | %.0f | %s |%n",
                    row.scene(),
                    row.requests(),
                    row.failed(),
                    row.p99(),
                    row.slowest(),
                    row.seen()));
        }
        return text.toString();
    }
}
