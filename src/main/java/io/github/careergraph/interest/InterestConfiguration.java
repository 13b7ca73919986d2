package io.github.careergraph.interest;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the interest model is asked: that of the inference pod where one is configured, else the one in this process. */
@ConfigMapping(prefix = "career-graph.interest")
public interface InterestConfiguration {

    /** Whether it is asked at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long its answer is waited for; without one, recommendations do without. 1 ms to a minute. */
    @WithDefault("500ms")
    @DurationMin(millis = 1)
    @DurationMax(minutes = 1)
    Duration timeout();

    /** How many requests may ask at once; further ones do without. From 1. */
    @WithDefault("4")
    @Min(1)
    @Max(1_000)
    int parallel();

    /** How long it is left alone after a failure; up to a day. */
    @WithDefault("10s")
    @DurationMin(millis = 0)
    @DurationMax(days = 1)
    Duration pause();

    /** How many items are asked for at once; not more than an inference pod takes (server.items). From 1. */
    @WithDefault("256")
    @Min(1)
    @Max(10_000)
    int batch();

    /** Of how many items the vectors are kept, some 500 bytes each with their texts; from 1. */
    @WithDefault("50000")
    @Min(1)
    @Max(10_000_000)
    int kept();

    /** How long they are kept: so long another model of the pod may go unnoticed. A second to 30 days. */
    @WithDefault("1h")
    @DurationMin(seconds = 1)
    @DurationMax(days = 30)
    Duration age();
}
