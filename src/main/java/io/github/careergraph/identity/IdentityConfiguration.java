package io.github.careergraph.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;

/** How accounts become people. */
@ConfigMapping(prefix = "career-graph.identity")
public interface IdentityConfiguration {

    /** The token's claim that names the organisation. */
    @WithDefault("organisation")
    @NotBlank
    String organisationClaim();

    /**
     * The organisation of accounts whose token names none, and of the demo users. Without it such accounts are refused:
     * strangers would see one another's profiles.
     */
    Optional<@Size(max = 200) String> defaultOrganisation();

    /** What the word of further issuers is worth, by the name under which {@code quarkus.oidc} knows each. */
    @WithDefaults
    Map<String, Tenant> tenants();

    /** An issuer beside the first. */
    interface Tenant {

        /** The one organisation of all accounts; without it, what a token names is an organisation of this issuer alone. */
        Optional<@Size(max = 200) String> organisation();

        /** The roles that it can grant. Curators and administrators change what all organisations share. */
        @WithDefault("user,manager")
        Set<Role> roles();
    }
}
