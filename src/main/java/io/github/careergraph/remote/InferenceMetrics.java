package io.github.careergraph.remote;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

/** Measures what an inference pod is asked, as histograms, so that percentiles can be taken over all pods. */
@ApplicationScoped
class InferenceMetrics {

    private static final String PREFIX = "career_graph.inference.";
    private static final double[] BATCHES = {1, 2, 4, 8, 16, 32, 64};

    private final MeterRegistry registry;

    @Inject
    InferenceMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    <T> T measure(String kind, Supplier<T> work) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = ErrorCode.INTERNAL.name();
        try {
            T answer = work.get();
            outcome = "OK";
            return answer;
        } catch (CareerGraphException refused) {
            outcome = refused.code().name();
            throw refused;
        } finally {
            sample.stop(timer("requests", "kind", kind, "outcome", outcome));
        }
    }

    /** What stands at some number all the time. */
    void gauge(String what, Supplier<Number> number) {
        Gauge.builder(PREFIX + what, number).register(registry);
    }

    /** A text has waited so long until it was read. */
    void waited(String kind, Duration time) {
        timer("wait", "kind", kind).record(time);
    }

    /** So many texts were read together in this time. */
    void read(String kind, int texts, Duration time) {
        timer("read", "kind", kind).record(time);
        DistributionSummary.builder(PREFIX + "batch.texts")
                .tags("kind", kind)
                .serviceLevelObjectives(BATCHES)
                .register(registry)
                .record(texts);
    }

    private Timer timer(String what, String... tags) {
        return Timer.builder(PREFIX + what)
                .tags(tags)
                .publishPercentileHistogram()
                .register(registry);
    }
}
