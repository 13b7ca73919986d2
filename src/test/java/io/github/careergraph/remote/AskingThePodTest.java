package io.github.careergraph.remote;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.profile.CvFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever becomes of the inference pod, nobody waits past the time-out and everybody is answered. */
@QuarkusTest
@TestProfile(AskingThePodTest.WithPod.class)
class AskingThePodTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    /** What a busy machine may add to the time-out. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private static final int PARALLEL = 2;
    private static final int WINDOW = 4;

    private static final String TEXT = "Docker at Nordhafen";
    private static final String ANSWER =
            "{\"texts\":[{\"extractor\":\"a pod\",\"entities\":[{\"type\":\"ORGANISATION\",\"start\":10,\"end\":19,\"confidence\":0.9}]}]}";

    private static final String DOCUMENT = "{\"text\":\"Skills: Kubernetes, Ansible\"}";

    public static class WithPod implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "career-graph.inference.url",
                    "http://127.0.0.1:" + StubPod.freePort(),
                    "career-graph.inference.client.parallel",
                    Integer.toString(PARALLEL),
                    "career-graph.inference.client.window",
                    Integer.toString(WINDOW),
                    "career-graph.inference.client.retry-delay",
                    "10ms",
                    "career-graph.inference.client.pause",
                    "300ms",
                    "career-graph.inference.client.document-timeout",
                    TIMEOUT.toMillis() + "ms",
                    "career-graph.extraction.timeout",
                    TIMEOUT.toMillis() + "ms");
        }
    }

    @Inject
    RemoteConfiguration configuration;

    private StubPod pod;

    @BeforeEach
    void start() throws IOException {
        pod = new StubPod(URI.create(ConfigProvider.getConfig().getValue("career-graph.inference.url", String.class))
                .getPort());
        pod.behave((exchange, number) -> StubPod.send(
                exchange, 200, exchange.getRequestURI().getPath().endsWith("documents") ? DOCUMENT : ANSWER));
        // The tests before may have left the circuits open.
        await().until(() -> !ask().getBoolean("data.extractEntities.degraded"));
        await().until(() ->
                importPdf().<String>getList("data.importProfile.items.label").contains("Kubernetes"));
    }

    @AfterEach
    void stop() {
        pod.close();
    }

    @Test
    void whatThePodFoundStandsBesideTheDictionary() {
        JsonPath answer = ask();
        assertThat(answer.getString("data.extractEntities.extractor")).isEqualTo("dictionary+a pod");
        assertThat(answer.<String>getList("data.extractEntities.entities.text")).containsExactly("Docker", "Nordhafen");
    }

    @Test
    void aBusyPodIsAskedAgain() {
        pod.behave((exchange, number) -> StubPod.send(exchange, number < 3 ? 503 : 200, number < 3 ? "" : ANSWER));
        assertThat(ask().getBoolean("data.extractEntities.degraded")).isFalse();
        assertThat(pod.asked()).isEqualTo(3);
    }

    @Test
    void aBusyPodIsLeftAloneForAsLongAsItSays() throws Exception {
        PodGuard guard = new PodGuard("test", Duration.ofMinutes(1), configuration.client());
        AtomicInteger asked = new AtomicInteger();
        long began = System.nanoTime();
        String answer = guard.call(String.class, () -> {
            if (asked.incrementAndGet() == 1) {
                throw new WebApplicationException(
                        Response.status(503).header("Retry-After", 1).build());
            }
            return "read";
        });
        assertThat(answer).isEqualTo("read");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aPodThatIsBusyForLongerThanTheCallerWaitsIsNotWaitedFor() {
        pod.behave((exchange, number) -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            StubPod.send(exchange, 503, "");
        });
        assertDictionaryAlone(ask(), "busy for an hour");
        assertThat(pod.asked()).isEqualTo(1);
    }

    @Test
    void whileThePodFailsTheDictionaryAnswersAndSaysThatItIsAlone() {
        List<StubPod.Behaviour> failures = List.of(
                (exchange, number) -> StubPod.send(exchange, 503, "{\"code\":\"EXTRACTION_UNAVAILABLE\"}"),
                (exchange, number) -> StubPod.send(exchange, 500, "a stack trace"),
                (exchange, number) -> StubPod.send(exchange, 401, ""),
                (exchange, number) -> StubPod.send(exchange, 400, "{\"code\":\"LIMIT_EXCEEDED\"}"),
                (exchange, number) -> StubPod.send(exchange, 200, "no JSON"),
                (exchange, number) -> StubPod.send(exchange, 200, "{\"texts\":[]}"),
                (exchange, number) -> StubPod.send(exchange, 200, ANSWER.replace("19", "1900")),
                (exchange, number) -> exchange.close());
        for (int i = 0; i < failures.size(); i++) {
            pod.behave(failures.get(i));
            assertDictionaryAlone(ask(), "failure " + i);
        }
        pod.close();
        assertDictionaryAlone(ask(), "nobody listens");
    }

    @Test
    void aPodThatDoesNotAnswerHoldsNobodyUp() {
        CountDownLatch end = new CountDownLatch(1);
        pod.behave((exchange, number) -> end.await(1, TimeUnit.MINUTES));
        long began = System.nanoTime();
        assertDictionaryAlone(ask(), "stalled");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT.plus(MARGIN));
        end.countDown();
    }

    @Test
    void aPodThatFailsIsLeftAloneAndThenTriedAgain() {
        pod.behave((exchange, number) -> StubPod.send(exchange, 500, ""));
        int calls = 5 * WINDOW;
        IntStream.range(0, calls).forEach(call -> assertDictionaryAlone(ask(), "call " + call));
        assertThat(pod.asked()).isBetween(1, calls - 1);

        pod.behave((exchange, number) -> StubPod.send(exchange, 200, ANSWER));
        await().until(() -> !ask().getBoolean("data.extractEntities.degraded"));
    }

    @Test
    void onlySoManyCallsAreUnderWayAtOnce() {
        CountDownLatch end = new CountDownLatch(1);
        pod.behave((exchange, number) -> {
            end.await(1, TimeUnit.MINUTES);
            StubPod.send(exchange, 200, ANSWER);
        });
        List<CompletableFuture<JsonPath>> answers = IntStream.range(0, 3 * PARALLEL)
                .mapToObj(call -> CompletableFuture.supplyAsync(AskingThePodTest::ask, Thread::startVirtualThread))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(
                        answer.get(1, TimeUnit.MINUTES).<String>getList("data.extractEntities.entities.text"))
                .contains("Docker"));
        assertThat(pod.asked()).isLessThanOrEqualTo(PARALLEL);
        end.countDown();
    }

    @Test
    void documentsAreReadByThePod() {
        assertThat(importPdf().<String>getList("data.importProfile.items.label"))
                .contains("Kubernetes")
                .doesNotContain("Docker");
    }

    @Test
    void whatThePodSaysOfADocumentIsPassedOn() {
        pod.behave((exchange, number) -> StubPod.send(
                exchange, 422, "{\"code\":\"UNREADABLE_DOCUMENT\",\"message\":\"The PDF is encrypted.\"}"));
        JsonPath answer = importPdf();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UNREADABLE_DOCUMENT");
        assertThat(answer.getString("errors[0].message")).isEqualTo("The PDF is encrypted.");
    }

    @Test
    void whileThePodIsAwayDocumentsAreReadHere() {
        pod.close();
        assertThat(importPdf().<String>getList("data.importProfile.items.label"))
                .contains("Docker");
    }

    private static JsonPath ask() {
        return GraphQL.ask(
                "newcomer",
                "query($text: String!) { extractEntities(text: $text) { degraded extractor entities { text } } }",
                Map.of("text", TEXT));
    }

    private static JsonPath importPdf() {
        try {
            return GraphQL.post(
                            "newcomer",
                            "mutation($content: String!) { importProfile(input: {format: PDF, content: $content}) { items { label } } }",
                            Map.of("content", Base64.getEncoder().encodeToString(CvFiles.pdf("Skills: Docker, Kafka"))))
                    .jsonPath();
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void assertDictionaryAlone(JsonPath answer, String when) {
        assertThat(answer.getBoolean("data.extractEntities.degraded")).as(when).isTrue();
        assertThat(answer.getString("data.extractEntities.extractor")).as(when).isEqualTo("dictionary");
        assertThat(answer.<String>getList("data.extractEntities.entities.text"))
                .as(when)
                .containsExactly("Docker");
    }
}
