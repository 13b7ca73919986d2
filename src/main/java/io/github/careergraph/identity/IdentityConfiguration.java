package io.github.careergraph.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How accounts become people. */
@ConfigMapping(prefix = "career-graph.identity")
interface IdentityConfiguration {

    /** The token's claim that names the organisation. */
    @WithDefault("organisation")
    String organisationClaim();

    /** The organisation of accounts whose token names none, and of the demo users. */
    @WithDefault("demo")
    String defaultOrganisation();
}
