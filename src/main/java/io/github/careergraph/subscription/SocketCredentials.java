package io.github.careergraph.subscription;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells who is at the other end of a socket, by the rules for requests. */
@ApplicationScoped
class SocketCredentials {

    private static final String EXPIRES_AT = "quarkus.identity.expire-time";

    private final HttpAuthenticator authenticator;

    @Inject
    SocketCredentials(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Who sends the credentials, or a failure when they are not valid.
     *
     * @param authorization as of the header of this name; null when the message has none, and the socket's request must
     */
    Uni<SecurityIdentity> identify(RoutingContext upgrade, String authorization) {
        if (authorization == null) {
            return known(upgrade.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null);
        }
        upgrade.request().headers().set(HttpHeaders.AUTHORIZATION, authorization);
        // Which identity server to ask was found out without credentials.
        upgrade.data().keySet().removeIf(key -> key.contains("tenant"));
        return Uni.createFrom()
                .deferred(() -> authenticator.attemptAuthentication(upgrade))
                .flatMap(SocketCredentials::known);
    }

    private static Uni<SecurityIdentity> known(SecurityIdentity identity) {
        return identity == null || identity.isAnonymous()
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom().item(identity);
    }

    /** One name for each account, whichever identity server has it. */
    static String account(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getIssuer() + ' ' + token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** When the credentials end, by the clock that they are checked with; empty when they do not. */
    static Optional<Instant> expiry(SecurityIdentity identity) {
        return identity.getAttribute(EXPIRES_AT) instanceof Number seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }
}
