package io.github.careergraph.packaged;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Stands in for an identity server towards a packaged service, which signs nobody in by a password: signs tokens with
 * a key of its own, and the service is given the public half.
 */
public final class TokenIssuer {

    public static final String ISSUER = "https://identity.example/career-graph";

    private static final String AUDIENCE = "career-graph-api";

    private static final Duration LIFETIME = Duration.ofHours(2);

    private final KeyPair keys;
    private final ObjectMapper json = new ObjectMapper();

    public TokenIssuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK knows RSA", missing);
        }
    }

    /** What a service needs to know in order to trust these tokens, as its environment variables. */
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OIDC_PUBLIC_KEY",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                "QUARKUS_OIDC_TOKEN_ISSUER",
                ISSUER);
    }

    /** A token of an account with the role {@code user}. */
    public String token(String subject, String organisation) {
        return token(subject, organisation, Set.of("user"));
    }

    /** A token of an account with these roles. */
    public String token(String subject, String organisation, Set<String> roles) {
        return signed(Map.of(
                "sub", subject,
                "name", subject,
                "organisation", organisation,
                "aud", AUDIENCE,
                "realm_access", Map.of("roles", List.copyOf(roles))));
    }

    /** A token of a service's own account, for one audience. */
    public String serviceToken(String audience, String role) {
        return signed(
                Map.of("sub", "service-account", "aud", audience, "realm_access", Map.of("roles", List.of(role))));
    }

    private String signed(Map<String, ?> who) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>(who);
        claims.put("iss", ISSUER);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        String content = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK signs with RSA", missing);
        }
    }

    private String part(Map<String, ?> claims) {
        try {
            return encoded(json.writeValueAsBytes(claims));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
