package io.github.careergraph.inference;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import io.github.careergraph.extraction.ExtractionUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DjlEntityExtractorTest {

    @Test
    void refusesAtOnceForAMinuteAfterAFailedLoad() {
        List<Instant> now = new ArrayList<>(List.of(Instant.parse("2026-01-01T00:00:00Z")));
        Clock clock = ((InstantSource) now::getFirst).withZone(ZoneOffset.UTC);
        try (DjlEntityExtractor extractor =
                new DjlEntityExtractor(TestInferenceConfiguration.in(Path.of("no/such/model")), clock)) {
            assertThatThrownBy(() -> extractor.extract("text", null)).hasMessageContaining("cannot be loaded");
            assertThatThrownBy(() -> extractor.extract("text", null)).hasMessageContaining("next try is at");

            now.set(0, now.getFirst().plusSeconds(61));
            assertThatThrownBy(() -> extractor.extract("text", null)).hasMessageContaining("cannot be loaded");
        }
    }

    @Test
    void givesUpWhenEveryWorkerStaysBusy() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (TaggerPool pool = new TaggerPool(new NothingModel(), 1, Duration.ofMillis(50))) {
            Thread holder = Thread.ofPlatform()
                    .start(() -> pool.with(tagger -> {
                        busy.countDown();
                        await(done);
                        return null;
                    }));
            busy.await();

            assertThatThrownBy(() -> pool.with(tagger -> "never"))
                    .isInstanceOf(ExtractionUnavailableException.class)
                    .hasMessageContaining("busy for 50 ms");

            done.countDown();
            holder.join();
            assertThat(pool.<String>with(tagger -> "free again")).isEqualTo("free again");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record NothingModel() implements TaggingModel {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public List<LabelScheme> schemes() {
            return List.of();
        }

        @Override
        public Tagger newTagger() {
            return new Tagger() {
                @Override
                public List<TaggedText> tag(List<String> texts) {
                    return List.of();
                }

                @Override
                public void close() {
                    // Holds nothing.
                }
            };
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
