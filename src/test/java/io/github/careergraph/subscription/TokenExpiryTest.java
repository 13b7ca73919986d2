package io.github.careergraph.subscription;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.github.careergraph.NodeScripts;
import io.github.careergraph.PostgresServer;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody listens for longer than a token says, and whoever comes back with a new one has missed nothing. */
@QuarkusTest
@TestProfile(TokenExpiryTest.WithTokens.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class TokenExpiryTest {

    private static final String ISSUER = "https://identity.example/subscriptions";
    private static final String VALUE = "subscription { valueChanged { known } }";

    private static final String NOTHING = "{\"data\":{\"valueChanged\":{\"known\":false}}}";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @ConfigProperty(name = "test.signing-key")
    String signingKey;

    @Test
    void closesWhenTheTokenExpiresAndTellsWhatWasMissedToWhoeverComesBack() {
        try (SocketClient client = signedIn(token(signingKey, "expiring", Duration.ofSeconds(4)))) {
            assertThat(client.subscribe("1", VALUE)
                            .data()
                            .path("valueChanged")
                            .path("known")
                            .asBoolean())
                    .isFalse();
            assertThat(client.closeCode()).isEqualTo(4403);
        }
        Rows.run(
                "insert into activity (person_id, kind, title, occurred_on) select id, 'TALK', 'Missed', date '2026-10-01' from person where subject = 'expiring'");
        try (SocketClient client = signedIn(token(signingKey, "expiring", Duration.ofHours(1)))) {
            assertThat(client.subscribe("1", VALUE)
                            .data()
                            .path("valueChanged")
                            .path("known")
                            .asBoolean())
                    .isTrue();
        } finally {
            Rows.run("delete from person where subject = 'expiring'");
        }
    }

    /** As a front end does it: a new token each time that it connects. */
    @Test
    void theReferenceClientComesBackWithItsNextToken() throws IOException {
        NodeScripts.assumeInstalled();
        List<JsonNode> lines = NodeScripts.run(
                "subscribe.mjs",
                SocketClient.webSocket(endpoint).toString(),
                VALUE,
                "2",
                "Bearer " + token(signingKey, "returning", Duration.ofSeconds(10)),
                "Bearer " + token(signingKey, "returning", Duration.ofHours(1)));
        assertThat(lines).extracting(JsonNode::toString).startsWith(NOTHING, "{\"closed\":4403}", NOTHING);
        Rows.run("delete from person where subject = 'returning'");
    }

    @Test
    void letsNobodyInWithAnExpiredOrAForeignToken() {
        for (String token : new String[] {
            token(signingKey, "late", Duration.ofMinutes(-5)),
            token(encoded(keys().getPrivate()), "mallory", Duration.ofHours(1))
        }) {
            try (SocketClient client = SocketClient.connect(endpoint, Map.of())) {
                client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
                assertThat(client.closeCode()).isEqualTo(4401);
            }
        }
        assertThat(Rows.ask(Long.class, "select id from person where subject in ('late', 'mallory')"))
                .isEmpty();
    }

    @Test
    void takesATokenOfTheHandshakeToo() {
        try (SocketClient client = SocketClient.connect(
                endpoint, Map.of("Authorization", "Bearer " + token(signingKey, "early", Duration.ofHours(1))))) {
            client.send(Map.of("type", "connection_init"));
            assertThat(client.next().path("type").asText()).isEqualTo("connection_ack");
            client.subscribe("1", VALUE).data();
        } finally {
            Rows.run("delete from person where subject = 'early'");
        }
    }

    private SocketClient signedIn(String token) {
        return SocketClient.signedIn(endpoint, "Bearer " + token);
    }

    private static String token(String key, String subject, Duration life) {
        Instant now = Instant.now();
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .claim("organisation", "acme")
                .audience("career-graph-api")
                .claim("realm_access", Map.of("roles", List.of("user")))
                .issuedAt(now.minus(Duration.ofMinutes(10)))
                .expiresAt(now.plus(life))
                .sign(privateKey(key));
    }

    private static PrivateKey privateKey(String key) {
        try {
            return KeyUtils.decodePrivateKey(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyUtils.generateKeyPair(2048);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** As in production: tokens, and no passwords. */
    public static final class WithTokens implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            KeyPair keys = keys();
            return Map.of(
                    "test.signing-key",
                    encoded(keys.getPrivate()),
                    "quarkus.oidc.enabled",
                    "true",
                    "quarkus.oidc.public-key",
                    encoded(keys.getPublic()),
                    "quarkus.oidc.token.issuer",
                    ISSUER,
                    "quarkus.http.auth.basic",
                    "false",
                    "quarkus.security.users.embedded.enabled",
                    "false");
        }
    }
}
