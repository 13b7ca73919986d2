package io.github.careergraph.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What people are told before they decide. */
@ConfigMapping(prefix = "career-graph.consent")
public interface ConsentConfiguration {

    /** The version of the privacy notice that is shown at present: decisions are recorded with it. */
    @WithDefault("2026-11")
    @NotBlank
    @Size(max = 60)
    String wording();
}
