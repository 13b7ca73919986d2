package io.github.careergraph.identity;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.github.careergraph.graphql.CareerGraphException;

/** Tells who makes the present request. */
@RequestScoped
public class Caller {

    /** The issuer of accounts that sign in with a name and a password, which production builds do not have. */
    static final String LOCAL_ISSUER = "local";

    private final SecurityIdentity identity;
    private final IdentityConfiguration configuration;
    private final Organisations organisations;

    @Inject
    Caller(SecurityIdentity identity, IdentityConfiguration configuration, Organisations organisations) {
        this.identity = identity;
        this.configuration = configuration;
        this.organisations = organisations;
    }

    /**
     * The caller, or an error: UNAUTHENTICATED for nobody; FORBIDDEN for an account that is no person's, such as a
     * service's, and for one of no organisation.
     */
    public Viewer viewer() {
        require(Role.USER);
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return viewer(token);
        }
        String name = identity.getPrincipal().getName();
        return new Viewer(LOCAL_ISSUER, name, organisations.of(null), name, null);
    }

    /** Whether anybody has signed in. */
    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    private Viewer viewer(JsonWebToken token) {
        if (token.getSubject() == null) {
            throw CareerGraphException.forbidden("Your token names no account.");
        }
        String claimed = claim(token, configuration.organisationClaim(), null);
        return new Viewer(
                token.getIssuer(),
                token.getSubject(),
                isOfTheFirstIssuer() ? organisations.of(claimed) : organisations.of(tenant(), claimed),
                claim(token, "name", claim(token, "preferred_username", token.getSubject())),
                claim(token, "locale", null));
    }

    /** The organisation that bounds what the caller sees; none for nobody, and for accounts that are no person's. */
    Optional<String> organisation() {
        try {
            return Optional.of(viewer().organisation());
        } catch (CareerGraphException noPerson) {
            return Optional.empty();
        }
    }

    /** Whether the caller has the role, and of an issuer that can grant it. */
    public boolean has(Role role) {
        return identity.hasRole(role.claim())
                && (isOfTheFirstIssuer()
                        || configuration.tenants().get(tenant()).roles().contains(role));
    }

    /** Refuses whoever does not have the role. */
    public void require(Role role) {
        if (identity.isAnonymous()) {
            throw CareerGraphException.unauthenticated();
        }
        if (!has(role)) {
            throw CareerGraphException.forbidden("This needs the role " + role.claim() + ".");
        }
    }

    private boolean isOfTheFirstIssuer() {
        return tenant().equals(OidcUtils.DEFAULT_TENANT_ID);
    }

    /** The name of the configuration against which the token was verified. */
    private String tenant() {
        String tenant = identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE);
        return tenant == null ? OidcUtils.DEFAULT_TENANT_ID : tenant;
    }

    private static String claim(JsonWebToken token, String name, String otherwise) {
        Object value = token.getClaim(name);
        return value instanceof String text && !text.isBlank() ? text : otherwise;
    }
}
