package io.github.careergraph.interest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of those who ask, whatever becomes of the model. */
class InterestsTest {

    private static final ItemText DOCKER = new ItemText("skill:docker", "Docker");
    private static final ItemText HELM = new ItemText("skill:helm", "Helm");
    private static final UserTower TOWER = new UserTower(Map.of("SAVE", 1.0), 30, 1, new float[1], -1, 1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Instant now = Instant.parse("2026-01-05T10:00:00Z");
    private volatile String model = "one";

    private final ItemTower lengths = items -> {
        asked.addAndGet(items.size());
        return new PlacedItems(
                model,
                TOWER,
                items.stream().map(item -> new float[] {item.text().length()}).toList());
    };

    @Test
    void whatIsKnownIsNotAskedForAgain() {
        Interests interests = interests(lengths);
        assertThat(interests.of(List.of(DOCKER, HELM)).orElseThrow().of("skill:helm"))
                .containsExactly(4);
        assertThat(interests.of(List.of(DOCKER)).orElseThrow().of("skill:docker"))
                .containsExactly(6);
        assertThat(asked).hasValue(2);
        // A text that has changed is another item.
        assertThat(interests
                        .of(List.of(new ItemText("skill:helm", "Helm charts")))
                        .orElseThrow()
                        .of("skill:helm"))
                .containsExactly(11);
    }

    @Test
    void whatIsOfAnotherModelIsAskedForAgain() {
        Interests interests = interests(lengths);
        assertThat(interests.of(List.of(DOCKER))).isPresent();
        model = "other";
        assertThat(interests.of(List.of(DOCKER, HELM))).isPresent();
        assertThat(asked).hasValue(3);
    }

    @Test
    void afterAFailureItIsLeftAloneForAWhile() {
        Interests interests = interests(items -> {
            asked.incrementAndGet();
            throw new InterestUnavailableException("away");
        });
        assertThat(interests.of(List.of(DOCKER))).isEmpty();
        assertThat(interests.of(List.of(DOCKER))).isEmpty();
        assertThat(asked).hasValue(1);
        now = now.plusSeconds(11);
        assertThat(interests.of(List.of(DOCKER))).isEmpty();
        assertThat(asked).hasValue(2);
        assertThat(registry.counter("career_graph.interest.degraded").count()).isEqualTo(3);
    }

    @Test
    void nobodyWaitsPastTheTimeOutAndWhatComesLaterIsKept() {
        CountDownLatch end = new CountDownLatch(1);
        Interests interests = interests(items -> {
            try {
                end.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return lengths.place(items);
        });
        long began = System.nanoTime();
        // One more than may ask at once.
        for (int i = 0; i < 5; i++) {
            assertThat(interests.of(List.of(DOCKER))).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        end.countDown();
        await().until(() -> interests.of(List.of(DOCKER)).isPresent());
    }

    @Test
    void withoutAModelNobodyIsAsked() {
        Interests interests = new Interests(configuration(), clock(), Optional.empty(), registry);
        assertThat(interests.isServed()).isFalse();
        assertThat(interests.of(List.of(DOCKER))).isEmpty();
    }

    private Interests interests(ItemTower tower) {
        return new Interests(configuration(), clock(), Optional.of(tower), registry);
    }

    private static InterestConfiguration configuration() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(InterestConfiguration.class)
                .build()
                .getConfigMapping(InterestConfiguration.class);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
