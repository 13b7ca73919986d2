package io.github.careergraph.packaged;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.github.careergraph.profile.CvFiles;
import io.github.careergraph.remote.StubPod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Two processes of the same program, one of which serves the model to the other, and what befalls that one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InferencePodIT {

    private static final String AUDIENCE = "career-graph-inference";
    private static final String ROLE = "inference";
    private static final String TEXT = "Built web services with Java and Docker at Nordhafen Systems AB.";
    private static final String ENTITIES =
            "query($text: String!) { extractEntities(text: $text) { degraded extractor entities { text } } }";
    private static final String IMPORT =
            "mutation($format: DocumentFormat!, $content: String!) { importProfile(input: {format: $format, content: $content}) { degraded items { label } } }";

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    /** What a busy machine may add to the time-out. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static int port;
    private static ImportDatabase database;
    private static TokenEndpoint tokens;
    private static PackagedService pod;
    private static PackagedService api;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        assumeTrue(
                PackagedService.isPackagedForJvm(), "There is no packaged inference pod here: build without -Dnative.");
        database = ImportDatabase.start();
        tokens = new TokenEndpoint(() -> ISSUER.serviceToken(AUDIENCE, ROLE));
        port = PackagedService.freePort();
        startPod();
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(ISSUER.environment());
        environment.putAll(tokens.environment());
        environment.put("CAREER_GRAPH_INFERENCE_URL", "http://127.0.0.1:" + port);
        environment.put("CAREER_GRAPH_INFERENCE_CLIENT_DOCUMENT_TIMEOUT", "2s");
        environment.put("CAREER_GRAPH_INFERENCE_CLIENT_PAUSE", "1s");
        environment.put("CAREER_GRAPH_EXTRACTION_TIMEOUT", TIMEOUT.toSeconds() + "s");
        api = PackagedService.start(List.of("-Xmx512m"), environment, Path.of("target", "packaged-api.log"));
    }

    private static void startPod() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(ISSUER.environment());
        environment.put("CAREER_GRAPH_INFERENCE_SERVER_TIMEOUT", PATIENCE.toSeconds() + "s");
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", PATIENCE.toSeconds() + "s");
        pod = PackagedService.startPod(List.of("-Xmx512m"), environment, port, Path.of("target", "packaged-pod.log"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (api != null) {
            api.close();
        }
        if (pod != null) {
            pod.close();
        }
        if (tokens != null) {
            tokens.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Order(1)
    void thePodNeedsNoDatabaseAndServesNoGraph() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(pod.uri("graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                .build();
        assertThat(HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(404);
        assertThat(pod.output()).contains("The model is warm").doesNotContain("no-database.invalid", "\"ERROR\"");
    }

    @Test
    @Order(2)
    void onlyTheServiceItselfIsServed() throws IOException, InterruptedException {
        String request = JSON.writeValueAsString(Map.of("texts", List.of(TEXT)));
        assertThat(post("entities", null, request).statusCode()).isEqualTo(401);
        assertThat(post("entities", ISSUER.token("ada", "acme"), request).statusCode())
                .as("a person")
                .isIn(401, 403);
        assertThat(post("entities", ISSUER.serviceToken(AUDIENCE, "user"), request)
                        .statusCode())
                .as("without the role")
                .isEqualTo(403);
        assertThat(post("entities", ISSUER.serviceToken("another", ROLE), request)
                        .statusCode())
                .as("for somebody else")
                .isEqualTo(401);
        assertThat(post("entities", new TokenIssuer().serviceToken(AUDIENCE, ROLE), request)
                        .statusCode())
                .as("of another issuer")
                .isEqualTo(401);

        HttpResponse<String> served = post("entities", serviceToken(), request);
        assertThat(served.statusCode()).isEqualTo(200);
        JsonNode entity = JSON.readTree(served.body()).at("/texts/0/entities/0");
        assertThat(entity.get("end").asInt()).isGreaterThan(entity.get("start").asInt());
        assertThat(entity.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(entity.get("type").asText()).isNotBlank();
    }

    @Test
    @Order(3)
    void thePodRefusesWhatIsTooLong() throws IOException, InterruptedException {
        String request = JSON.writeValueAsString(Map.of("texts", List.of("a".repeat(200_001))));
        HttpResponse<String> refused = post("entities", serviceToken(), request);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).get("code").asText()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    @Order(4)
    void theApiAnswersWithTheModelOfThePod() throws IOException, InterruptedException {
        awaitTheModel();
        JsonNode found = extraction();
        assertThat(found.get("degraded").asBoolean()).isFalse();
        assertThat(found.get("extractor").asText()).startsWith("dictionary+");
        assertThat(metrics(pod)).contains("kind=\"entities\",outcome=\"OK\"");
        assertThat(api.output()).doesNotContain("Loaded entity model");
    }

    @Test
    @Order(5)
    void theApiHasDocumentsReadByThePod() throws IOException, InterruptedException {
        for (String format : List.of("PDF", "DOCX")) {
            double before = documentsRead();
            // The first PDF of a process takes long: it looks for the machine's fonts.
            await().atMost(PATIENCE).until(() -> {
                assertThat(labels(importCv(format))).contains("Docker");
                return documentsRead() > before;
            });
        }
    }

    @Test
    @Order(6)
    void nobodyWaitsForAStalledPodAndItIsAskedAgainWhenItGoesOn() throws IOException, InterruptedException {
        pod.signal("STOP");
        try {
            for (int i = 0; i < 3; i++) {
                assertDictionaryAloneInTime();
            }
            assertDocumentsAreReadHereOrRefused("PDF");
        } finally {
            pod.signal("CONT");
        }
        awaitTheModel();
    }

    @Test
    @Order(7)
    void whileThePodIsGoneTheApiAnswersAndReadsDocumentsItselfWhereItCan() throws IOException, InterruptedException {
        pod.kill();
        assertDictionaryAloneInTime();
        assertDocumentsAreReadHereOrRefused("DOCX");
    }

    @Test
    @Order(8)
    void aBusyPodIsAskedAgainAndNotForLong() throws IOException, InterruptedException {
        try (StubPod busy = new StubPod(port)) {
            // The circuit may still be open.
            await().atMost(PATIENCE).until(() -> {
                assertDictionaryAloneInTime();
                return busy.asked() > 1;
            });
        }
    }

    @Test
    @Order(9)
    void thePodIsFoundAgainWhenItIsBack() throws IOException, InterruptedException {
        startPod();
        awaitTheModel();
    }

    @Test
    @Order(10)
    void whoeverAskedBeforeTheEndIsStillAnswered() throws Exception {
        String request = JSON.writeValueAsString(Map.of("texts", List.of((TEXT + "\n").repeat(1_500))));
        CompletableFuture<HttpResponse<String>> answer =
                HTTP.sendAsync(request("entities", serviceToken(), request), HttpResponse.BodyHandlers.ofString());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> answer.isDone() || metrics(pod).contains("career_graph_inference_running 1.0"));
        assertThat(answer).as("still under way").isNotDone();

        assertThat(pod.terminate()).isIn(0, 143);

        HttpResponse<String> answered = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answered.body()).at("/texts/0/entities").size())
                .isGreaterThan(1_000);
    }

    private static String serviceToken() {
        return ISSUER.serviceToken(AUDIENCE, ROLE);
    }

    private static HttpResponse<String> post(String path, String token, String body)
            throws IOException, InterruptedException {
        return HTTP.send(request(path, token, body), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String path, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(pod.uri("inference/v1/" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private static double documentsRead() throws IOException, InterruptedException {
        return metrics(pod)
                .lines()
                .filter(line -> line.startsWith(
                        "career_graph_inference_requests_seconds_count{kind=\"documents\",outcome=\"OK\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
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

    private static HttpResponse<String> ask(String query, Map<String, ?> variables)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.uri("graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + ISSUER.token("ada", "acme"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode extraction() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(ENTITIES, Map.of("text", TEXT));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).at("/data/extractEntities");
    }

    private static JsonNode importCv(String format) throws IOException, InterruptedException {
        String answer = sendCv(format).body();
        assertThat(answer).doesNotContain("\"errors\"");
        return JSON.readTree(answer).at("/data/importProfile");
    }

    private static HttpResponse<String> sendCv(String format) throws IOException, InterruptedException {
        String cv = "Skills: Docker, Kubernetes";
        byte[] content = format.equals("PDF") ? CvFiles.pdf(cv) : CvFiles.docx(cv);
        return ask(
                IMPORT, Map.of("format", format, "content", Base64.getEncoder().encodeToString(content)));
    }

    /** A native executable has no parsers of its own. */
    private static void assertDocumentsAreReadHereOrRefused(String format) throws IOException, InterruptedException {
        if (PackagedService.isOnJvm()) {
            assertThat(labels(importCv(format))).contains("Docker");
        } else {
            JsonNode error = JSON.readTree(sendCv(format).body()).at("/errors/0");
            assertThat(error.at("/extensions/code").asText()).isEqualTo("EXTRACTION_UNAVAILABLE");
            assertThat(error.at("/extensions/field").asText()).isEqualTo("input.content");
        }
    }

    private static List<String> labels(JsonNode draft) {
        return draft.get("items").findValuesAsText("label");
    }

    private static void assertDictionaryAloneInTime() throws IOException, InterruptedException {
        long began = System.nanoTime();
        JsonNode found = extraction();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT.plus(MARGIN));
        assertThat(found.get("degraded").asBoolean()).isTrue();
        assertThat(found.get("entities").findValuesAsText("text")).contains("Java", "Docker");
    }

    private static void awaitTheModel() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !extraction().get("degraded").asBoolean());
    }
}
