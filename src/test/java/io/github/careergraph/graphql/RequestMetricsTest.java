package io.github.careergraph.graphql;

import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestMetricsTest {

    @Test
    void clientsCannotMakeAsManySeriesAsTheyLike() {
        RequestMetrics metrics = new RequestMetrics(
                new SimpleMeterRegistry(),
                new SmallRyeConfigBuilder()
                        .withConverter(Duration.class, 100, new DurationConverter())
                        .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                        .withMapping(GraphqlConfiguration.class)
                        .withDefaultValue("career-graph.graphql.measured-operations", "2")
                        .build()
                        .getConfigMapping(GraphqlConfiguration.class));

        assertThat(metrics.bounded(null)).isEqualTo("anonymous");
        assertThat(metrics.bounded("first")).isEqualTo("first");
        assertThat(metrics.bounded("x".repeat(65))).isEqualTo("other");
        assertThat(metrics.bounded("with\"quote")).isEqualTo("other");
        assertThat(metrics.bounded("second")).isEqualTo("second");
        assertThat(metrics.bounded("third")).isEqualTo("other");
        assertThat(metrics.bounded("first")).isEqualTo("first");
    }
}
