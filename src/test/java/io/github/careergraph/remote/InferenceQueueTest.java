package io.github.careergraph.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class InferenceQueueTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CountDownLatch held = new CountDownLatch(1);
    private InferenceQueue queue;

    @AfterEach
    void close() {
        held.countDown();
        queue.close();
    }

    @Test
    void whoeverFindsAllPlacesTakenIsTurnedAwayAtOnceAndTheOthersAreAnswered() {
        queue = queue(Map.of("parallel", "1", "queue", "2", "timeout", "1m"));
        List<CompletableFuture<String>> admitted = Stream.generate(() -> 1)
                .limit(3)
                .map(one -> CompletableFuture.supplyAsync(() -> queue.await(this::hold), Thread::startVirtualThread))
                .toList();
        await().until(() -> measured("running") == 1 && measured("waiting") == 2);

        assertThatThrownBy(() -> queue.await(() -> "never run")).satisfies(isCoded(ErrorCode.EXTRACTION_UNAVAILABLE));

        held.countDown();
        assertThat(admitted).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("read"));
        assertThat(queue.await(() -> "read as well")).isEqualTo("read as well");
    }

    @Test
    void nobodyWaitsPastTheTimeOfARequestAndWhoeverLeavesFreesThePlace() {
        queue = queue(Map.of("parallel", "1", "queue", "1", "timeout", "100ms"));
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> queue.await(this::holdWhateverHappens), Thread::startVirtualThread);
        await().until(() -> measured("running") == 1);

        assertThatThrownBy(() -> queue.await(() -> "never run")).satisfies(isCoded(ErrorCode.TIMEOUT));
        assertThat(first).failsWithin(Duration.ofSeconds(10));
        assertThat(measured("waiting")).isZero();

        held.countDown();
        await().untilAsserted(() -> assertThat(queue.await(() -> "read")).isEqualTo("read"));
    }

    @Test
    void aModelThatCannotAnswerIsToldFromADefect() {
        queue = queue(Map.of());
        assertThatThrownBy(() -> queue.await(() -> {
                    throw new ExtractionUnavailableException("no model");
                }))
                .satisfies(isCoded(ErrorCode.EXTRACTION_UNAVAILABLE));
        assertThatThrownBy(() -> queue.await(() -> {
                    throw new UnsupportedOperationException("a defect");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private String hold() throws InterruptedException {
        held.await();
        return "read";
    }

    /** The engine does not hear interruptions either. */
    private String holdWhateverHappens() {
        boolean interrupted = false;
        while (true) {
            try {
                held.await();
                return interrupted ? "read in vain" : "read";
            } catch (InterruptedException unheard) {
                interrupted = true;
            }
        }
    }

    private double measured(String what) {
        return registry.get("career_graph.inference." + what).gauge().value();
    }

    private static java.util.function.Consumer<Throwable> isCoded(ErrorCode code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(CareerGraphException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private InferenceQueue queue(Map<String, String> server) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(RemoteConfiguration.class);
        builder.withDefaultValue("career-graph.inference.server.enabled", "true");
        server.forEach((name, value) -> builder.withDefaultValue("career-graph.inference.server." + name, value));
        RemoteConfiguration configuration = builder.build().getConfigMapping(RemoteConfiguration.class);
        InferenceQueue opened = new InferenceQueue(configuration);
        opened.measure(new StartupEvent(), configuration, registry);
        return opened;
    }
}
