package io.github.careergraph.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How accounts become people. */
@ConfigMapping(prefix = "career-graph.identity")
public interface IdentityConfiguration {

    /** The token's claim that names the organisation. */
    @WithDefault("organisation")
    @NotBlank
    String organisationClaim();

    /** The organisation of accounts whose token names none, and of the demo users. */
    @WithDefault("demo")
    @NotBlank
    @Size(max = 200)
    String defaultOrganisation();
}
