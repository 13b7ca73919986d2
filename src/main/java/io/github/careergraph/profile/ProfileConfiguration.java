package io.github.careergraph.profile;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How CVs are imported. */
@ConfigMapping(prefix = "career-graph.profile")
public interface ProfileConfiguration {

    /** How long a draft waits for its owner; then it is deleted with the text of the CV. A minute to a year. */
    @WithDefault("P7D")
    @DurationMin(minutes = 1)
    @DurationMax(days = 365)
    Duration draftLifetime();

    /** How many drafts a person has at most; a further one takes the place of the oldest. From 1. */
    @WithDefault("10")
    @Min(1)
    @Max(1_000)
    int drafts();
}
