package io.github.careergraph.remote;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

/** Measures what an inference pod is asked, as a histogram, so that percentiles can be taken over all pods. */
@ApplicationScoped
class InferenceMetrics {

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
            sample.stop(Timer.builder("career_graph.inference.requests")
                    .tags("kind", kind, "outcome", outcome)
                    .publishPercentileHistogram()
                    .register(registry));
        }
    }
}
