package io.github.careergraph.inference;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Identifier;

import io.github.careergraph.extraction.EntityExtractor;

/**
 * Offers the model to the rest of the service as the {@link EntityExtractor} with identifier "model". A build with
 * career-graph.inference.in-process=false has neither this bean nor anything that leads to DJL.
 */
@Singleton
@IfBuildProperty(name = "career-graph.inference.in-process", stringValue = "true", enableIfMissing = true)
final class InferenceProducer {

    @Produces
    @ApplicationScoped
    @Identifier("model")
    EntityExtractor model(InferenceConfiguration config, Clock clock) {
        return new DjlEntityExtractor(config, clock);
    }

    void close(@Disposes @Identifier("model") EntityExtractor model) {
        if (model instanceof DjlEntityExtractor djl) {
            djl.close();
        }
    }
}
