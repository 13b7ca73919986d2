package io.github.careergraph.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

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

class TextQueueTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
    private final Reading<String, String> upper = reading("upper", text -> text.toUpperCase(java.util.Locale.ROOT));
    private final Reading<String, String> lower = reading("lower", text -> text.toLowerCase(java.util.Locale.ROOT));
    private TextQueue queue;

    @AfterEach
    void close() {
        held.countDown();
        queue.close();
    }

    @Test
    void textsOfManyCallersAreReadTogetherAndEachHasItsOwnAnswers() {
        queue = queue(Map.of("parallel", "1", "batch-texts", "7", "batch-delay", "1s", "timeout", "1m"));
        List<CompletableFuture<List<String>>> answers = IntStream.range(0, 7)
                .mapToObj(caller -> ask(upper, "text" + caller))
                .toList();
        IntStream.range(0, 7)
                .forEach(caller -> assertThat(answers.get(caller).join()).containsExactly("TEXT" + caller));
        // The batch is full, and waits no longer.
        assertThat(batches).hasSize(1);
        assertThat(registry.get("career_graph.inference.batch.texts")
                        .tag("kind", "upper")
                        .summary()
                        .max())
                .isEqualTo(7);
        assertThat(registry.get("career_graph.inference.wait")
                        .tag("kind", "upper")
                        .timer()
                        .count())
                .isEqualTo(7);
        assertThat(registry.get("career_graph.inference.read")
                        .tag("kind", "upper")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aTextAloneWaitsForOthersNoLongerThanItMay() {
        queue = queue(Map.of("batch-delay", "3ms", "timeout", "10s"));
        assertThat(read(upper, List.of("alone"))).containsExactly("ALONE");
        assertThat(read(upper, List.of("a", "b", "a"))).containsExactly("A", "B", "A");
    }

    @Test
    void batchesHaveNoMoreTextsAndCharactersThanTheyMayAndALongTextIsReadAlone() {
        queue = queue(Map.of("parallel", "1", "batch-texts", "3", "batch-characters", "10", "timeout", "1m"));
        assertThat(read(upper, List.of("aaaa", "bbbb", "cccc", "d", "e", "f", "g", "h".repeat(100))))
                .containsExactly("AAAA", "BBBB", "CCCC", "D", "E", "F", "G", "H".repeat(100));
        assertThat(batches)
                .hasSizeGreaterThan(3)
                .allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 3))
                .allSatisfy(batch -> assertThat(batch.size() == 1
                                || batch.stream().mapToInt(String::length).sum() <= 10)
                        .isTrue());
    }

    @Test
    void textsThatAreReadInDifferentWaysAreReadApart() {
        queue = queue(Map.of("parallel", "1", "batch-delay", "50ms", "timeout", "1m"));
        var first = ask(upper, "Aa");
        var second = ask(lower, "Bb");
        var third = ask(upper, "Cc");
        assertThat(first.join()).containsExactly("AA");
        assertThat(second.join()).containsExactly("bb");
        assertThat(third.join()).containsExactly("CC");
        assertThat(batches)
                .noneSatisfy(batch -> assertThat(batch).contains("Bb").hasSizeGreaterThan(1));
    }

    @Test
    void manyLongTextsOfOneCallerLeaveTheOthersTheirTurn() {
        queue = queue(Map.of("parallel", "1", "batch-characters", "10", "timeout", "1m"));
        var blocker = ask(reading("held", this::hold), "x");
        await().until(() -> measured("running") == 1);
        var many = ask(upper, Collections.nCopies(20, "a".repeat(10)).toArray(String[]::new));
        await().until(() -> measured("waiting") == 1);
        var one = ask(upper, "b".repeat(10));
        await().until(() -> measured("waiting") == 2);
        held.countDown();
        assertThat(blocker.join()).hasSize(1);
        assertThat(one.join()).hasSize(1);
        assertThat(many.join()).hasSize(20);
        assertThat(batches.indexOf(List.of("b".repeat(10)))).isLessThan(4);
    }

    @Test
    void aTextThatCannotBeReadFailsItsCallerAlone() {
        Reading<String, String> fragile = reading("fragile", text -> {
            if (text.equals("bad")) {
                throw new UnsupportedOperationException("bad");
            }
            return text;
        });
        queue = queue(Map.of("parallel", "1", "batch-texts", "3", "batch-delay", "1s", "timeout", "1m"));
        var good = ask(fragile, "good");
        var bad = ask(fragile, "bad");
        var better = ask(fragile, "better");
        assertThat(good.join()).containsExactly("good");
        assertThat(better.join()).containsExactly("better");
        assertThat(bad)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(UnsupportedOperationException.class);
        assertThat(batches.getFirst()).as("all were in one batch").hasSize(3);
    }

    @Test
    void anAnswerTooFewIsADefectAndLeavesNobodyWaiting() {
        queue = queue(Map.of("timeout", "1m"));
        Reading<String, String> forgetful = new Reading<>("forgetful", String::length, texts -> List.of());
        assertThatThrownBy(() -> read(forgetful, List.of("a", "b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0 answers to 1 texts");
    }

    @Test
    void anErrorOfTheEngineEndsNoWorker() {
        queue = queue(Map.of("parallel", "1", "timeout", "1m"));
        Reading<String, String> broken = reading("broken", text -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> read(broken, List.of("a"))).isInstanceOf(IllegalStateException.class);
        assertThat(read(upper, List.of("a"))).containsExactly("A");
    }

    @Test
    void whoeverFindsAllPlacesTakenIsTurnedAwayAtOnceAndTheOthersAreAnswered() {
        queue = queue(Map.of("parallel", "1", "queue", "2", "timeout", "1m"));
        Reading<String, String> slow = reading("held", this::hold);
        var running = ask(slow, "a");
        await().until(() -> measured("running") == 1 && measured("waiting") == 0);
        var waiting = List.of(ask(slow, "b"), ask(slow, "c"));
        await().until(() -> measured("waiting") == 2);

        assertThatThrownBy(() -> read(upper, List.of("d"))).satisfies(isCoded(ErrorCode.EXTRACTION_UNAVAILABLE));

        held.countDown();
        assertThat(running.join()).containsExactly("a");
        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).hasSize(1));
        assertThat(read(upper, List.of("d"))).containsExactly("D");
    }

    @Test
    void nobodyWaitsPastTheTimeOfARequestAndWhatNobodyWaitsForIsNotRead() {
        queue = queue(Map.of("parallel", "1", "queue", "1", "timeout", "100ms"));
        var first = ask(reading("held", this::holdWhateverHappens), "a");
        await().until(() -> measured("running") == 1);

        assertThatThrownBy(() -> read(upper, List.of("given up"))).satisfies(isCoded(ErrorCode.TIMEOUT));
        assertThat(first).failsWithin(Duration.ofSeconds(10));
        assertThat(measured("waiting")).as("whoever left frees the place").isZero();

        held.countDown();
        await().untilAsserted(() -> assertThat(read(upper, List.of("b"))).containsExactly("B"));
        assertThat(batches).doesNotContain(List.of("given up"));
    }

    @Test
    void whatSomebodyAskedWhoHasGoneIsNotRead() {
        queue = queue(Map.of("parallel", "1", "timeout", "1m"));
        var running = ask(reading("held", this::hold), "a");
        await().until(() -> measured("running") == 1);
        CompletableFuture<Runnable> hangUp = new CompletableFuture<>();
        var gone = CompletableFuture.supplyAsync(
                () -> queue.read(upper, List.of("b"), hangUp::complete), Thread::startVirtualThread);

        hangUp.join().run();

        assertThat(gone).failsWithin(Duration.ofSeconds(10));
        assertThat(measured("waiting")).isZero();
        held.countDown();
        running.join();
        assertThat(read(upper, List.of("c"))).containsExactly("C");
        assertThat(batches).doesNotContain(List.of("b"));
    }

    @Test
    void whoeverWaitsWhenThePodEndsIsTold() {
        queue = queue(Map.of("parallel", "1", "timeout", "1m"));
        var running = ask(reading("held", this::hold), "a");
        await().until(() -> measured("running") == 1);
        var waiting = ask(upper, "b");
        await().until(() -> measured("waiting") == 1);

        queue.close();

        assertThat(waiting)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .satisfies(
                        thrown -> assertThat(thrown.getCause()).satisfies(isCoded(ErrorCode.EXTRACTION_UNAVAILABLE)));
        assertThatThrownBy(() -> read(upper, List.of("c"))).satisfies(isCoded(ErrorCode.EXTRACTION_UNAVAILABLE));
        held.countDown();
        assertThat(running.join()).as("what is under way is finished").containsExactly("a");
    }

    @Test
    void aModelThatCannotAnswerIsToldFromADefect() {
        queue = queue(Map.of());
        assertThatThrownBy(() -> read(
                        reading("away", text -> {
                            throw new ExtractionUnavailableException("no model");
                        }),
                        List.of("a")))
                .satisfies(isCoded(ErrorCode.EXTRACTION_UNAVAILABLE));
        assertThatThrownBy(() -> read(
                        reading("defect", text -> {
                            throw new UnsupportedOperationException("a defect");
                        }),
                        List.of("a")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private List<String> read(Reading<String, String> reading, List<String> texts) {
        return queue.read(reading, texts, giveUp -> {});
    }

    private CompletableFuture<List<String>> ask(Reading<String, String> reading, String... texts) {
        return CompletableFuture.supplyAsync(() -> read(reading, List.of(texts)), Thread::startVirtualThread);
    }

    private Reading<String, String> reading(String kind, Function<String, String> each) {
        return new Reading<>(kind, String::length, texts -> {
            batches.add(texts);
            return texts.stream().map(each).toList();
        });
    }

    private String hold(String text) {
        try {
            held.await();
            return text;
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** The engine does not hear interruptions either. */
    private String holdWhateverHappens(String text) {
        while (true) {
            try {
                held.await();
                return text;
            } catch (InterruptedException unheard) {
                // Goes on.
            }
        }
    }

    private double measured(String what) {
        return registry.get("career_graph.inference." + what).gauge().value();
    }

    private static Consumer<Throwable> isCoded(ErrorCode code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(CareerGraphException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private TextQueue queue(Map<String, String> server) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(RemoteConfiguration.class);
        builder.withDefaultValue("career-graph.inference.server.enabled", "true");
        server.forEach((name, value) -> builder.withDefaultValue("career-graph.inference.server." + name, value));
        RemoteConfiguration configuration = builder.build().getConfigMapping(RemoteConfiguration.class);
        TextQueue opened = new TextQueue(configuration, new InferenceMetrics(registry));
        opened.begin(new StartupEvent());
        return opened;
    }
}
