package io.github.careergraph.packaged;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * An api and an inference pod in two processes, a line between them, and what befalls pod and line while many ask at once.
 * Whatever it is, every request is answered in its time, and says so where the dictionary answered alone.
 */
class PodFaultsIT {

    private static final int CALLERS = 8;
    private static final int REQUESTS = 6;
    private static final int PLACES = 4;

    private static final String AUDIENCE = "career-graph-inference";
    private static final String ROLE = "inference";
    private static final String TEXT = "Built web services with Java and Docker at Nordhafen Systems AB.\n";
    private static final String ENTITIES =
            "query($text: String!) { extractEntities(text: $text) { degraded extractor entities { text } } }";

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    /** What a busy machine may add to the time-out; all of it together is less than a request to the graph may take. */
    private static final Duration MARGIN = Duration.ofSeconds(6);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static int port;
    private static ImportDatabase database;
    private static TokenEndpoint tokens;
    private static FaultyLine line;
    private static PackagedService pod;
    private static PackagedService api;

    /** What a caller got, and how long it took. */
    private record Answer(JsonNode extraction, Duration time) {

        boolean degraded() {
            return extraction.get("degraded").asBoolean();
        }
    }

    private interface Fault {
        void strike() throws IOException, InterruptedException;
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        assumeTrue(
                PackagedService.isPackagedForJvm(), "There is no packaged inference pod here: build without -Dnative.");
        database = ImportDatabase.start();
        tokens = new TokenEndpoint(() -> ISSUER.serviceToken(AUDIENCE, ROLE));
        port = PackagedService.freePort();
        line = new FaultyLine(port);
        pod = startPod();
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(ISSUER.environment());
        environment.putAll(tokens.environment());
        environment.put("CAREER_GRAPH_INFERENCE_URL", "http://127.0.0.1:" + line.port());
        environment.put("CAREER_GRAPH_INFERENCE_CLIENT_PAUSE", "500ms");
        environment.put("CAREER_GRAPH_EXTRACTION_TIMEOUT", TIMEOUT.toSeconds() + "s");
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_REQUESTS_PER_SECOND", "0");
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_COST_PER_MINUTE", "0");
        api = PackagedService.start(List.of("-Xmx512m"), environment, Path.of("target", "faults-api.log"));
    }

    private static PackagedService startPod() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(ISSUER.environment());
        environment.put("CAREER_GRAPH_INFERENCE_SERVER_QUEUE", Integer.toString(PLACES));
        environment.put("CAREER_GRAPH_INFERENCE_SERVER_PARALLEL", "1");
        environment.put("CAREER_GRAPH_INFERENCE_SERVER_TIMEOUT", PATIENCE.toSeconds() + "s");
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", PATIENCE.toSeconds() + "s");
        return PackagedService.startPod(List.of("-Xmx512m"), environment, port, Path.of("target", "faults-pod.log"));
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable opened : new AutoCloseable[] {api, pod, line, tokens, database}) {
            if (opened != null) {
                opened.close();
            }
        }
    }

    /** Whatever the test before did, the pod is found again by itself. */
    @BeforeEach
    void recover() throws IOException, InterruptedException {
        line.suffer(FaultyLine.Fault.NONE);
        if (!pod.isAlive()) {
            pod = startPod();
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> !ask(0).degraded());
    }

    @Test
    void whileThePodIsWellTheModelAnswersEverybody() throws Exception {
        assertThat(askWhile(() -> {})).noneMatch(Answer::degraded);
    }

    @Test
    void thePodIsKilled() throws Exception {
        List<Answer> answers = askWhile(pod::kill);
        assertThat(answers).anyMatch(Answer::degraded).anyMatch(answer -> !answer.degraded());
    }

    @Test
    void thePodIsStalled() throws Exception {
        try {
            assertThat(askWhile(() -> pod.signal("STOP"))).anyMatch(Answer::degraded);
        } finally {
            pod.signal("CONT");
        }
    }

    @Test
    void thePodEndsAsItIsTold() throws Exception {
        List<Answer> answers = askWhile(() -> assertThat(pod.terminate()).isIn(0, 143));
        assertThat(answers).anyMatch(Answer::degraded).anyMatch(answer -> !answer.degraded());
        assertThat(pod.output()).doesNotContain("\"ERROR\"");
    }

    @Test
    void aLateAnswerIsStillTheModels() throws Exception {
        assertThat(askWhile(() -> line.suffer(FaultyLine.Fault.LATE))).noneMatch(Answer::degraded);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyLine.Fault.class,
            names = {"DRIPPING", "CUT", "REFUSED"})
    void theLineFails(FaultyLine.Fault fault) throws Exception {
        assertThat(askWhile(() -> line.suffer(fault))).anyMatch(Answer::degraded);
    }

    @Test
    void whoeverFindsThePodFullIsToldWhenToComeAgainAndTheOthersAreAnswered() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 4 * PLACES)
                .mapToObj(caller -> send("entities", TEXT.repeat(300)))
                .toList();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : sent) {
            answers.add(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 503)
                .containsOnly(200, 503);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> assertThat(
                        answer.headers().firstValue("Retry-After"))
                .contains("1"));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSizeGreaterThanOrEqualTo(PLACES)
                .allSatisfy(answer -> assertThat(answer.body()).contains("\"entities\":[{"));
    }

    @Test
    void whoeverWaitsWhenThePodIsToldToEndIsAnsweredAndWhoeverComesThenIsNot() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> before = IntStream.range(0, PLACES)
                .mapToObj(caller -> send("entities", TEXT.repeat(1_500)))
                .toList();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> metrics(pod)
                .contains("career_graph_inference_running 1.0"));
        CompletableFuture<Integer> end = CompletableFuture.supplyAsync(() -> {
            try {
                return pod.terminate();
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        });
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> !served(send("entities", TEXT)));
        for (CompletableFuture<HttpResponse<String>> answer : before) {
            assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).statusCode())
                    .isEqualTo(200);
        }
        assertThat(end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isIn(0, 143);
    }

    @Test
    void whatSomebodyAskedWhoHasHungUpIsNotRead() throws Exception {
        CompletableFuture<HttpResponse<String>> first = send("entities", TEXT.repeat(3_000));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> metrics(pod)
                .contains("career_graph_inference_running 1.0"));
        CompletableFuture<HttpResponse<String>> second = send("entities", TEXT);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> metrics(pod)
                .contains("career_graph_inference_waiting 1.0"));

        second.cancel(true);

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> metrics(pod)
                .contains("career_graph_inference_waiting 0.0"));
        assertThat(first).as("still under way").isNotDone();
        assertThat(first.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void textsOfConcurrentCallersAreReadTogether() throws Exception {
        askWhile(() -> {});
        double texts = metric("career_graph_inference_batch_texts_sum{kind=\"entities\"");
        double batches = metric("career_graph_inference_batch_texts_count{kind=\"entities\"");
        assertThat(texts).isGreaterThan(batches);
        assertThat(metric("career_graph_inference_wait_seconds_count{kind=\"entities\""))
                .isEqualTo(texts);
        assertThat(metric("career_graph_inference_read_seconds_count{kind=\"entities\""))
                .isEqualTo(batches);
    }

    @Test
    void thePodTurnsTextsIntoVectors() throws Exception {
        HttpResponse<String> answer = send("embeddings", TEXT).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode embeddings = JSON.readTree(answer.body());
        assertThat(embeddings.get("model").asText()).isNotBlank();
        JsonNode vector = embeddings.at("/vectors/0");
        assertThat(vector.size()).isEqualTo(embeddings.get("dimension").asInt()).isGreaterThan(1);
        double squares = 0;
        for (JsonNode number : vector) {
            squares += number.asDouble() * number.asDouble();
        }
        assertThat(squares).isBetween(0.999, 1.001);
    }

    @Test
    void aPodThatIsToRunOnCudaDoesNotStartWithout() throws Exception {
        Map<String, String> environment = new HashMap<>(ISSUER.environment());
        environment.put("CAREER_GRAPH_INFERENCE_DEVICE", "CUDA");
        assertThatThrownBy(() -> PackagedService.startPod(
                        List.of("-Xmx512m"),
                        environment,
                        PackagedService.freePort(),
                        Path.of("target", "faults-cuda.log")))
                .hasMessageContaining("The service ended with status 1")
                .hasMessageContaining("career-graph.inference.device is CUDA, and there is no CUDA device");
    }

    /** Many ask again and again, and when each has been answered once, the fault strikes. */
    private static List<Answer> askWhile(Fault fault) throws Exception {
        double degradedBefore = degraded();
        CountDownLatch once = new CountDownLatch(CALLERS);
        List<CompletableFuture<List<Answer>>> callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> CompletableFuture.supplyAsync(
                        () -> IntStream.range(0, REQUESTS)
                                .mapToObj(request -> {
                                    Answer answer = ask(caller);
                                    once.countDown();
                                    return answer;
                                })
                                .toList(),
                        Thread::startVirtualThread))
                .toList();
        assertThat(once.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        fault.strike();
        List<Answer> answers = new ArrayList<>();
        for (CompletableFuture<List<Answer>> caller : callers) {
            answers.addAll(caller.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        assertThat(answers).hasSize(CALLERS * REQUESTS).allSatisfy(answer -> {
            assertThat(answer.time()).isLessThan(TIMEOUT.plus(MARGIN));
            assertThat(answer.extraction().get("entities").findValuesAsText("text"))
                    .contains("Java", "Docker");
            String extractor = answer.extraction().get("extractor").asText();
            assertThat(extractor.equals("dictionary"))
                    .as("answers of the dictionary alone say so")
                    .isEqualTo(answer.degraded());
        });
        assertThat(degraded() - degradedBefore)
                .as("as many answers say so as were")
                .isEqualTo(answers.stream().filter(Answer::degraded).count());
        return answers;
    }

    private static Answer ask(int caller) {
        try {
            long began = System.nanoTime();
            HttpRequest request = HttpRequest.newBuilder(api.uri("graphql"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + ISSUER.token("caller" + caller, "acme"))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(
                            Map.of("query", ENTITIES, "variables", Map.of("text", TEXT.repeat(20))))))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            Duration time = Duration.ofNanos(System.nanoTime() - began);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("\"errors\"");
            return new Answer(JSON.readTree(answer.body()).at("/data/extractEntities"), time);
        } catch (IOException lost) {
            throw new AssertionError("No answer", lost);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static CompletableFuture<HttpResponse<String>> send(String path, String text) {
        try {
            HttpRequest request = HttpRequest.newBuilder(pod.uri("inference/v1/" + path))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + ISSUER.serviceToken(AUDIENCE, ROLE))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("texts", List.of(text)))))
                    .build();
            return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** A pod that ends refuses, or listens no more. */
    private static boolean served(CompletableFuture<HttpResponse<String>> answer) {
        return answer.handle((response, refused) -> refused == null && response.statusCode() == 200)
                .join();
    }

    private static double degraded() throws IOException, InterruptedException {
        return sum(metrics(api), "career_graph_extraction_degraded_total");
    }

    private static double metric(String name) throws IOException, InterruptedException {
        return sum(metrics(pod), name);
    }

    private static double sum(String metrics, String name) {
        return metrics.lines()
                .filter(reading -> reading.startsWith(name))
                // An example of what was counted may follow, with a number and a time of its own.
                .map(reading -> reading.split(" # ", 2)[0])
                .mapToDouble(reading -> Double.parseDouble(reading.substring(reading.lastIndexOf(' '))))
                .sum();
    }

    private static String metrics(PackagedService service) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(service.uri("q/metrics"))
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
