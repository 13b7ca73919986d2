package io.github.careergraph.reader;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** When queries read from a replica of the database; there is one where {@code quarkus.datasource.reader.jdbc.url} is set. */
@ConfigMapping(prefix = "career-graph.reader")
public interface ReaderConfiguration {

    /** How far the replica may be behind; beyond it, or when nobody has looked for as long, the primary is read. 100 ms to 1 minute. */
    @WithDefault("2s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration maximumLag();

    /** How often both are asked where they are: one short statement each; 50 ms to 10 s. */
    @WithDefault("250ms")
    @DurationMin(millis = 50)
    @DurationMax(seconds = 10)
    Duration lookInterval();
}
