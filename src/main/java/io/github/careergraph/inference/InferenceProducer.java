package io.github.careergraph.inference;

import java.time.Clock;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

import io.github.careergraph.extraction.EntityExtractor;
import io.github.careergraph.extraction.TextEmbedder;

/**
 * Offers the model to the rest of the service as the {@link EntityExtractor} and {@link TextEmbedder} with identifier
 * "model". A build with career-graph.inference.in-process=false has neither this bean nor anything that leads to DJL.
 */
@Singleton
@IfBuildProperty(name = "career-graph.inference.in-process", stringValue = "true", enableIfMissing = true)
final class InferenceProducer {

    /** A device that is demanded and not there is told at the start, and not to whoever asks first. */
    void demand(@Observes StartupEvent start, InferenceConfiguration config) {
        if (config.device() == Processor.CUDA) {
            DjlEntityExtractor.device(config);
        }
    }

    @Produces
    @Singleton
    @Identifier("model")
    DjlEntityExtractor model(InferenceConfiguration config, Clock clock) {
        return new DjlEntityExtractor(config, clock);
    }

    @Produces
    @Singleton
    @Identifier("model")
    DjlItemTower interests(InferenceConfiguration config, Clock clock) {
        return new DjlItemTower(config, clock);
    }

    void closeInterests(@Disposes @Identifier("model") DjlItemTower interests) {
        interests.close();
    }

    void close(@Disposes @Identifier("model") DjlEntityExtractor model) {
        model.close();
    }
}
