package io.github.careergraph.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.ReservedClaimNames;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * The issuers whose tokens count: {@code quarkus.oidc} and each {@code quarkus.oidc."name"}. Which of them verifies a
 * token is decided by the issuer that it names, and whether it is that issuer's token by the issuer's keys.
 *
 * <p>The library's own way to decide ({@code resolve-tenants-with-issuer}) gives an issuer that was away at start one
 * more chance, and then never again.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.oidc.enabled", stringValue = "true", enableIfMissing = true)
class Issuers implements TenantResolver {

    private static final String BEARER = "Bearer ";
    private static final String ANY = "any";
    private static final String REFUSED = Issuers.class.getName();

    /** Reads what a token says. Nothing of it is believed. */
    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .setJwsAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS)
            .build();

    private final Map<String, OidcTenantConfig> tenants = new LinkedHashMap<>();
    private final Map<String, String> tenantsByIssuer = new LinkedHashMap<>();

    @Inject
    Issuers(TenantConfigBean configured) {
        tenants.put(OidcUtils.DEFAULT_TENANT_ID, configured.getDefaultTenant().oidcConfig());
        configured.getStaticTenantsConfig().forEach((name, context) -> {
            tenants.put(name, context.oidcConfig());
            issuer(context.oidcConfig()).ifPresent(issuer -> tenantsByIssuer.put(issuer, name));
        });
    }

    /** A token for another service, or of whomever, is no token for this one: without a check the service does not start. */
    void demandChecks(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        tenants.forEach((name, tenant) -> {
            if (tenant.tenantEnabled()) {
                String prefix =
                        name.equals(OidcUtils.DEFAULT_TENANT_ID) ? "quarkus.oidc." : "quarkus.oidc." + name + ".";
                if (tenant.token()
                        .audience()
                        .filter(audience -> !audience.isEmpty())
                        .isEmpty()) {
                    throw new ConfigurationException(prefix + "token.audience must be set");
                }
                if (tenant.token().issuer().filter(ANY::equals).isPresent()) {
                    throw new ConfigurationException(prefix + "token.issuer must name one issuer");
                }
            }
        });
    }

    /**
     * The name of the further issuer that the request's token names; null leaves the token to the first issuer's checks.
     * What is no token is refused here, for some of it makes the library stumble.
     */
    @Override
    public String resolve(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || context.get(REFUSED) != null) {
            return null;
        }
        try {
            JwtClaims claims = UNVERIFIED.processToClaims(
                    authorization.substring(BEARER.length()).strip());
            return claims.getClaimValue(ReservedClaimNames.ISSUER) instanceof String issuer
                    ? tenantsByIssuer.get(issuer)
                    : null;
        } catch (InvalidJwtException noToken) {
            // The challenge that answers it is asked of an issuer, too.
            context.put(REFUSED, true);
            throw new AuthenticationFailedException();
        }
    }

    /** The address that a Keycloak realm or any discoverable provider is known by is its issuer. */
    private static Optional<String> issuer(OidcTenantConfig tenant) {
        return tenant.token().issuer().or(tenant::authServerUrl);
    }
}
