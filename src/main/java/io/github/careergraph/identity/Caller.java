package io.github.careergraph.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

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

    @Inject
    Caller(SecurityIdentity identity, IdentityConfiguration configuration) {
        this.identity = identity;
        this.configuration = configuration;
    }

    /** The caller, or an UNAUTHENTICATED error. */
    public Viewer viewer() {
        if (identity.isAnonymous()) {
            throw CareerGraphException.unauthenticated();
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new Viewer(
                    token.getIssuer(),
                    token.getSubject(),
                    claim(token, configuration.organisationClaim(), configuration.defaultOrganisation()),
                    claim(token, "name", claim(token, "preferred_username", token.getSubject())),
                    claim(token, "locale", null));
        }
        String name = identity.getPrincipal().getName();
        return new Viewer(LOCAL_ISSUER, name, configuration.defaultOrganisation(), name, null);
    }

    /** Whether anybody has signed in. */
    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    public boolean has(Role role) {
        return identity.hasRole(role.claim());
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

    private static String claim(JsonWebToken token, String name, String otherwise) {
        Object value = token.getClaim(name);
        return value instanceof String text && !text.isBlank() ? text : otherwise;
    }
}
