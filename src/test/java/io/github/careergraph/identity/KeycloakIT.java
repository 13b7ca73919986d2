package io.github.careergraph.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.PostgresServer;
import io.github.careergraph.packaged.PackagedService;
import io.github.careergraph.packaged.TokenIssuer;
import io.github.careergraph.subscription.SocketClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Who gets in, as whom, and who does not: the packaged service against a real Keycloak with the realm that is shipped,
 * and a second realm as the second issuer.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

    private static final String ME = "{ me { id displayName locale } }";
    private static final String TAXONOMY = "{ skill(slug: \"java\") { slug } }";
    private static final String VALUE = "subscription { valueChanged { known } }";
    private static final String CURATORS = "{ taxonomyImports(first: 1) { totalCount } }";
    private static final String PEOPLE = "{ people(first: 100) { nodes { displayName } } }";

    private static final String WEB = "career-graph-web";
    private static final String WEB_PAGE = "http://localhost:3000/signed-in";

    /** What a client needs for tokens that the api accepts. */
    private static final List<String> SCOPES = List.of("basic", "profile", "roles", "career-graph");

    private static final Map<String, List<String>> DEMO = Map.of("organisation", List.of("demo"));

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres database;
    private static PackagedService service;
    private static Keycloak keycloak;
    private static Realm realm;
    private static Realm partner;
    private static Response whileAway;
    private static Response partnerWhileAway;

    /** The service is there first: what it answers without Keycloak is kept for its test. */
    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        database = PostgresServer.builder().start();
        int port = Keycloak.freePort();
        service = PackagedService.start(
                List.of("-Xmx512m"),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", database.getJdbcUrl("postgres", "postgres"),
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                                Keycloak.realm(port, "career-graph").toString(),
                        "QUARKUS_OIDC__PARTNER__AUTH_SERVER_URL",
                                Keycloak.realm(port, "partner").toString(),
                        "QUARKUS_OIDC__PARTNER__TOKEN_AUDIENCE", "career-graph-api",
                        "QUARKUS_OIDC__PARTNER__ROLES_ROLE_CLAIM_PATH", "realm_access/roles"),
                Path.of("target", "keycloak-service.log"));
        for (int i = 0; i < 2; i++) {
            whileAway = ask(ofNobody(Keycloak.realm(port, "career-graph")), ME);
            partnerWhileAway = ask(ofNobody(Keycloak.realm(port, "partner")), ME);
        }
        keycloak = Keycloak.start(directory.resolve("keycloak"), port, List.of(Keycloak.REALM, partnerRealm()));
        realm = new Realm(keycloak, "career-graph");
        partner = new Realm(keycloak, "partner");
    }

    @AfterAll
    static void stop() throws IOException {
        if (keycloak != null) {
            keycloak.close();
        }
        if (service != null) {
            service.close();
        }
        if (database != null) {
            database.close();
        }
    }

    /** The same realm under another name, which makes it another issuer with other keys and other accounts. */
    private static Path partnerRealm() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode copy = (ObjectNode) json.readTree(Keycloak.REALM.toFile());
        copy.put("realm", "partner");
        copy.get("users").forEach(user -> ((ObjectNode) user).remove("id"));
        Path file = directory.resolve("partner-realm.json");
        json.writeValue(file.toFile(), copy);
        return file;
    }

    // ------------------------------------------------------------------------------------------ Keycloak is away

    @Test
    void keycloakDownAtStartIsUnavailableAndIsBackWithoutARestart() {
        for (Response answer : List.of(whileAway, partnerWhileAway)) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(code(answer)).isEqualTo("UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
        assertThat(ask(realm.accessToken("newcomer"), ME).statusCode()).isEqualTo(200);
        assertThat(ask(partner.accessToken("newcomer"), ME).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void keycloakDownLaterLeavesThoseInWhoAreSignedIn() {
        String token = realm.accessToken("newcomer");
        assertThat(ask(token, ME).statusCode()).isEqualTo(200);

        keycloak.close();

        assertThat(ask(token, ME).statusCode()).isEqualTo(200);
        assertUnauthenticated(ask(tampered(token), ME));
    }

    // ---------------------------------------------------------------------------------------- Tokens that are none

    @Test
    void noTokenIsUnauthenticated() {
        assertUnauthenticated(post(RestAssured.given(), ME));
    }

    @Test
    void anExpiredTokenIsUnauthenticated() {
        realm.client("expiring", SCOPES, Map.of("access.token.lifespan", "4"));
        String token = realm.accessToken("expiring", "newcomer");
        assertThat(ask(token, ME).statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> ask(token, ME).statusCode() == 401);

        assertUnauthenticated(ask(token, ME));
    }

    @Test
    void aSubscriptionEndsWithItsTokenAndGoesOnWithTheRefreshedOne() {
        realm.client("brief", SCOPES, Map.of("access.token.lifespan", "6"));
        Response signedIn = realm.signIn("brief", "newcomer", "newcomer");
        try (SocketClient socket = subscriber(signedIn.path("access_token"))) {
            socket.subscribe("1", VALUE).data();
            assertThat(socket.closeCode()).isEqualTo(4403);
        }
        Response refreshed = realm.refresh("brief", signedIn.path("refresh_token"));
        try (SocketClient socket = subscriber(refreshed.path("access_token"))) {
            socket.subscribe("1", VALUE).data();
        }
    }

    @Test
    void subscriptionsKnowTheSecondIssuerAndTakeNoForgedTokenForIt() {
        String token = partner.accessToken("newcomer");
        try (SocketClient socket = subscriber(token)) {
            socket.subscribe("1", VALUE).data();
        }
        try (SocketClient socket = SocketClient.connect(service.uri("graphql"), Map.of())) {
            socket.send(
                    Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + tampered(token))));
            assertThat(socket.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aTokenForAnotherServiceIsUnauthenticated() {
        realm.client("another-service", List.of("basic", "profile", "roles"), Map.of());

        assertUnauthenticated(ask(realm.accessToken("another-service", "newcomer"), ME));
    }

    @Test
    void aTokenOfAnotherIssuerIsUnauthenticated() {
        String ofMaster = new Realm(keycloak, "master")
                .signIn("admin-cli", Keycloak.ADMINISTRATOR, Keycloak.ADMINISTRATOR)
                .path("access_token");

        assertUnauthenticated(ask(ofMaster, ME));
        assertUnauthenticated(ask(new TokenIssuer().token("mallory", "demo"), ME));
    }

    @Test
    void aTokenOfOneIssuerThatNamesAnotherIsUnauthenticated() {
        String token = realm.accessToken("newcomer");
        String claims = decoded(token.split("\\.")[1]).replace(realm.issuer(), partner.issuer());

        assertUnauthenticated(ask(token.split("\\.")[0] + "." + encoded(claims) + "." + token.split("\\.")[2], ME));
    }

    @Test
    void aBadSignatureIsUnauthenticated() {
        assertUnauthenticated(ask(tampered(realm.accessToken("newcomer")), ME));
    }

    @Test
    void claimsChangedAfterSigningAreUnauthenticated() {
        String[] parts = realm.accessToken("newcomer").split("\\.");
        String claims = decoded(parts[1]).replace("\"user\"", "\"user\",\"admin\"");

        assertUnauthenticated(ask(parts[0] + "." + encoded(claims) + "." + parts[2], CURATORS));
    }

    @Test
    void algorithmNoneIsUnauthenticated() {
        String claims = realm.accessToken("newcomer").split("\\.")[1];

        for (String none : List.of("none", "None", "NONE")) {
            String header = encoded("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}");
            assertUnauthenticated(ask(header + "." + claims + ".", ME));
        }
    }

    /** The public key is public: whoever took it for a shared secret could sign anything with it. */
    @Test
    void aSharedSecretMadeOfThePublicKeyIsUnauthenticated() throws JoseException {
        String token = realm.accessToken("newcomer");
        String publicKey = RestAssured.get(realm.issuer()).path("public_key");
        JsonWebSignature forged = copy(token);
        forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        forged.setKey(new HmacKey(Base64.getDecoder().decode(publicKey)));

        assertUnauthenticated(ask(forged.getCompactSerialization(), ME));
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsUnauthenticated() throws JoseException {
        RsaJsonWebKey own = RsaJwkGenerator.generateJwk(2048);
        JsonWebSignature forged = copy(realm.accessToken("newcomer"));
        forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        forged.setJwkHeader(own);
        forged.setKey(own.getPrivateKey());

        assertUnauthenticated(ask(forged.getCompactSerialization(), ME));
    }

    @Test
    void whatIsNoTokenAtAllIsUnauthenticated() {
        String deep = "[".repeat(4000) + "]".repeat(4000);
        for (String nonsense : List.of(
                "x",
                "a.b.c",
                "..",
                "eyJhbGciOiJSUzI1NiJ9..",
                "a.b.c.d.e",
                "e30.e30.e30",
                encoded("{\"alg\":\"RS256\"}") + "." + encoded("{\"iss\":" + deep + "}") + ".x",
                encoded("{\"alg\":\"RS256\",\"kid\":" + deep + "}") + ".e30.x",
                encoded("{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}") + ".e30.x.x.x")) {
            assertUnauthenticated(ask(nonsense, ME));
        }
    }

    @Test
    void anIdTokenAndARefreshTokenAreUnauthenticated() {
        Response signedIn = realm.token(Map.of(
                "grant_type", "password",
                "client_id", "career-graph-cli",
                "username", "newcomer",
                "password", "newcomer",
                "scope", "openid"));

        assertUnauthenticated(ask(signedIn.path("id_token"), ME));
        assertUnauthenticated(ask(signedIn.path("refresh_token"), ME));
    }

    @Test
    void passwordsAreNotForTheService() {
        assertUnauthenticated(post(RestAssured.given().auth().preemptive().basic("admin", "admin"), ME));
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void rotatedKeysCountAndRetiredOnesDoNot() {
        String signedBefore = realm.accessToken("newcomer");
        assertThat(ask(signedBefore, ME).statusCode()).isEqualTo(200);
        String retired = realm.get("components?type=org.keycloak.keys.KeyProvider")
                .path("find { it.providerId == 'rsa-generated' }.id");

        realm.create(
                "components",
                Map.of(
                        "name", "rotated",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of("200"))));
        String signedAfter = realm.accessToken("newcomer");
        assertThat(header(signedAfter)).isNotEqualTo(header(signedBefore));

        // The keys are read again once in 10 s at most.
        await().atMost(Duration.ofSeconds(30)).until(() -> ask(signedAfter, ME).statusCode() == 200);
        assertThat(ask(signedBefore, ME).statusCode())
                .as("the old key, not retired yet")
                .isEqualTo(200);

        realm.delete("components/" + retired);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            // A key that is not known has them read again.
            ask(withKey(signedAfter, "unknown"), ME);
            return ask(signedBefore, ME).statusCode() == 401;
        });
        assertThat(ask(signedAfter, ME).statusCode()).isEqualTo(200);
    }

    // ------------------------------------------------------------------------------------------------------- Roles

    @Test
    void withoutTheRoleUserNobodyBecomesAPerson() throws SQLException {
        realm.user("roleless", DEMO, List.of());

        Response answer = ask(realm.accessToken("roleless"), ME);

        assertThat(code(answer)).isEqualTo("FORBIDDEN");
        assertThat(code(ask(realm.accessToken("roleless"), PEOPLE))).isEqualTo("FORBIDDEN");
        assertThat(ask(realm.accessToken("roleless"), TAXONOMY).<Object>path("errors"))
                .isNull();
        assertThat(count("display_name = 'Test roleless'")).isZero();
    }

    @Test
    void aServicesAccountDoesNotBecomeAPerson() throws SQLException {
        realm.create(
                "clients",
                Map.of(
                        "clientId",
                        "robot",
                        "secret",
                        "robot",
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false,
                        "defaultClientScopes",
                        SCOPES));
        String token = realm.token(
                        Map.of("grant_type", "client_credentials", "client_id", "robot", "client_secret", "robot"))
                .path("access_token");

        assertThat(code(ask(token, ME))).isEqualTo("FORBIDDEN");
        assertThat(count("display_name like '%robot%'")).isZero();
    }

    @Test
    void aMissingRoleIsForbiddenAndTheRightOneIsNot() {
        for (String user : List.of("newcomer", "contributor", "manager")) {
            assertThat(code(ask(realm.accessToken(user), CURATORS))).as(user).isEqualTo("FORBIDDEN");
        }
        for (String user : List.of("curator", "admin")) {
            assertThat(ask(realm.accessToken(user), CURATORS).<Object>path("errors"))
                    .as(user)
                    .isNull();
        }
    }

    @Test
    void aSecondIssuersCuratorsKeepNoTaxonomyOfAll() {
        for (String user : List.of("curator", "admin")) {
            assertThat(code(ask(partner.accessToken(user), CURATORS))).as(user).isEqualTo("FORBIDDEN");
        }
    }

    // ---------------------------------------------------------------------------------------- Accounts and people

    @Test
    void theAccountsAttributesFillNameAndLanguage() {
        realm.user("wei", Map.of("organisation", List.of("demo"), "locale", List.of("zh-CN")), List.of("user"));

        Response answer = ask(realm.accessToken("wei"), ME);

        assertThat(answer.<String>path("data.me.displayName")).isEqualTo("Test wei");
        assertThat(answer.<String>path("data.me.locale")).isEqualTo("zh-CN");
    }

    @Test
    void aPersonIsBoundToIssuerAndSubjectAndNotToAName() throws SQLException {
        String id = realm.user("renamed", DEMO, List.of("user"));
        String person = ask(realm.accessToken("renamed"), ME).path("data.me.id");
        Map<String, Object> account = realm.get("users/" + id).path("");
        account.put("lastName", "Changed");
        realm.put("users/" + id, account);

        Response again = ask(realm.accessToken("renamed"), ME);

        assertThat(again.<String>path("data.me.id")).isEqualTo(person);
        assertThat(again.<String>path("data.me.displayName"))
                .as("what is the person's own by now")
                .isEqualTo("Test renamed");
        assertThat(count("issuer = '" + realm.issuer() + "' and subject = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void disabledUsersLoseAccessWhenTheirTokenExpires() {
        realm.client("short-lived", SCOPES, Map.of("access.token.lifespan", "5"));
        String id = realm.user("leaver", DEMO, List.of("user"));
        Response signedIn = realm.signIn("short-lived", "leaver", "leaver");
        String token = signedIn.path("access_token");
        assertThat(ask(token, ME).statusCode()).isEqualTo(200);
        Map<String, Object> account = realm.get("users/" + id).path("");
        account.put("enabled", false);

        realm.put("users/" + id, account);

        assertThat(realm.signIn("short-lived", "leaver", "leaver").statusCode()).isEqualTo(400);
        assertThat(realm.refresh("short-lived", signedIn.path("refresh_token")).statusCode())
                .isEqualTo(400);
        await().atMost(Duration.ofSeconds(20)).until(() -> ask(token, ME).statusCode() == 401);
    }

    // ------------------------------------------------------------------------------------------------ Organisations

    @Test
    void twoIssuersShareNoOrganisationThoughBothNameIt() {
        realm.user("inside", DEMO, List.of("user"));
        partner.user("outside", DEMO, List.of("user"));
        String inside = ask(realm.accessToken("inside"), ME).path("data.me.id");
        String outside = ask(partner.accessToken("outside"), ME).path("data.me.id");

        assertThat(ask(realm.accessToken("inside"), PEOPLE).<List<String>>path("data.people.nodes.displayName"))
                .contains("Test inside")
                .doesNotContain("Test outside");
        assertThat(ask(partner.accessToken("outside"), PEOPLE).<List<String>>path("data.people.nodes.displayName"))
                .contains("Test outside")
                .doesNotContain("Test inside");
        assertThat(ask(partner.accessToken("outside"), "{ person(id: \"" + inside + "\") { id } }")
                        .<Object>path("data.person"))
                .isNull();
        assertThat(ask(realm.accessToken("inside"), "{ person(id: \"" + outside + "\") { id } }")
                        .<Object>path("data.person"))
                .isNull();
    }

    @Test
    void anIssuerCannotNameAnothersOrganisation() {
        realm.user("climber", Map.of("organisation", List.of("partner/demo")), List.of("user"));

        assertThat(code(ask(realm.accessToken("climber"), ME))).isEqualTo("FORBIDDEN");
    }

    @Test
    void withoutAnOrganisationNobodyGetsIn() throws SQLException {
        realm.user("homeless", Map.of(), List.of("user"));

        assertThat(code(ask(realm.accessToken("homeless"), ME))).isEqualTo("FORBIDDEN");
        assertThat(count("display_name = 'Test homeless'")).isZero();
    }

    @Test
    void whoMovesToAnotherOrganisationLeavesTheProfileBehind() {
        String id = realm.user("mover", DEMO, List.of("user"));
        String before = ask(realm.accessToken("mover"), ME).path("data.me.id");
        Map<String, Object> account = realm.get("users/" + id).path("");

        account.put("attributes", Map.of("organisation", List.of("elsewhere")));
        realm.put("users/" + id, account);
        String after = ask(realm.accessToken("mover"), ME).path("data.me.id");

        assertThat(after).isNotEqualTo(before);
        assertThat(ask(realm.accessToken("mover"), "{ person(id: \"" + before + "\") { id } }")
                        .<Object>path("data.person"))
                .isNull();

        account.put("attributes", Map.of("organisation", List.of("demo")));
        realm.put("users/" + id, account);
        assertThat(ask(realm.accessToken("mover"), ME).<String>path("data.me.id"))
                .as("back again")
                .isEqualTo(before);
    }

    @Test
    void anIssuerWhoseTokensCouldBeForAnotherServiceStopsTheStart() {
        assertThatThrownBy(() -> PackagedService.start(
                        List.of("-Xmx512m"),
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL", database.getJdbcUrl("postgres", "postgres"),
                                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                                "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                                "QUARKUS_OIDC_AUTH_SERVER_URL", realm.issuer(),
                                "QUARKUS_OIDC__PARTNER__AUTH_SERVER_URL", partner.issuer()),
                        Path.of("target", "keycloak-refused.log")))
                .hasMessageContaining("quarkus.oidc.partner.token.audience must be set");
    }

    @Test
    void nobodyChoosesTheirOwnOrganisation() {
        Map<String, Object> organisation =
                realm.get("users/profile").path("attributes.find { it.name == 'organisation' }.permissions");

        assertThat(organisation.get("edit")).isEqualTo(List.of("admin"));
    }

    // ------------------------------------------------------------------------------------------------- Front ends

    @Test
    void theWebClientSignsInWithProofKey() {
        String verifier = "a-verifier-that-is-long-enough-for-rfc-7636-and-no-secret";
        String code = signInOnThePage(challenge(verifier), "newcomer");
        Map<String, String> form = Map.of(
                "grant_type", "authorization_code",
                "client_id", WEB,
                "redirect_uri", WEB_PAGE,
                "code", code,
                "code_verifier", verifier);

        String token = realm.token(form).then().statusCode(200).extract().path("access_token");

        assertThat(ask(token, ME).statusCode()).isEqualTo(200);
        assertThat(realm.token(form).statusCode()).as("a code counts once").isEqualTo(400);
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutTheVerifier() {
        String code =
                signInOnThePage(challenge("the-verifier-of-the-page-that-asked-for-the-code-0123456789"), "newcomer");

        Response refused = realm.token(Map.of(
                "grant_type", "authorization_code",
                "client_id", WEB,
                "redirect_uri", WEB_PAGE,
                "code", code,
                "code_verifier", "another-verifier-by-whoever-has-stolen-the-code-0123456789"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("error")).isEqualTo("invalid_grant");
    }

    @Test
    void theWebClientGetsNoCodeWithoutProofKeyAndNoTokenForAPassword() {
        for (Map<String, String> challenge : List.of(
                Map.<String, String>of(), Map.of("code_challenge", "a".repeat(43), "code_challenge_method", "plain"))) {
            authorize(challenge).then().statusCode(302).header("Location", containsString("error=invalid_request"));
        }
        assertThat(realm.signIn(WEB, "newcomer", "newcomer").statusCode()).isIn(400, 401);
    }

    @Test
    void theWebClientGoesBackToItsOwnPagesOnly() {
        Response refused = RestAssured.given()
                .redirects()
                .follow(false)
                .queryParams(challenge("a".repeat(50)))
                .queryParam("client_id", WEB)
                .queryParam("response_type", "code")
                .queryParam("redirect_uri", "https://evil.example/")
                .get(realm.issuer() + "/protocol/openid-connect/auth");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.header("Location")).isNull();
    }

    // ---------------------------------------------------------------------------------------------------- Services

    @Test
    void theApiHasATokenForInferenceThatIsNoneForTheApi() {
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials",
                "client_id", "career-graph-api",
                "client_secret", Keycloak.ENVIRONMENT.get("CAREER_GRAPH_API_SECRET"));

        String token = realm.token(form).then().statusCode(200).extract().path("access_token");

        assertThat(decoded(token.split("\\.")[1])).contains("\"aud\":\"career-graph-inference\"");
        assertUnauthenticated(ask(token, ME));
        assertThat(realm.token(Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "career-graph-api",
                                "client_secret", "guessed"))
                        .statusCode())
                .isEqualTo(401);
    }

    // -------------------------------------------------------------------------------------------------------------

    private static SocketClient subscriber(String token) {
        return SocketClient.signedIn(service.uri("graphql"), "Bearer " + token);
    }

    private static Response ask(String token, String query) {
        return post(RestAssured.given().header("Authorization", "Bearer " + token), query);
    }

    private static Response post(RequestSpecification request, String query) {
        return request.contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .body(Map.of("query", query))
                .post(service.uri("graphql"));
    }

    private static void assertUnauthenticated(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.<Object>path("data")).isNull();
    }

    private static String code(Response answer) {
        return answer.path("errors[0].extensions.code");
    }

    private static long count(String condition) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from person where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Response authorize(Map<String, String> challenge) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .queryParams(challenge)
                .queryParam("client_id", WEB)
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", WEB_PAGE)
                .get(realm.issuer() + "/protocol/openid-connect/auth");
    }

    /** Fills in Keycloak's form as a person does, and answers the code that the browser is sent back with. */
    private static String signInOnThePage(Map<String, String> challenge, String user) {
        Response page = authorize(challenge).then().statusCode(200).extract().response();
        Cookies cookies = page.detailedCookies();
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(page.asString());
        assertThat(action.find()).isTrue();
        String location = RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .formParam("username", user)
                .formParam("password", user)
                .post(action.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        assertThat(location).startsWith(WEB_PAGE);
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static Map<String, String> challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Map.of(
                    "code_challenge",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                    "code_challenge_method",
                    "S256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK knows SHA-256", missing);
        }
    }

    /** The token with another signature of the same length. */
    private static String tampered(String token) {
        int signature = token.lastIndexOf('.') + 1;
        char first = token.charAt(signature);
        return token.substring(0, signature) + (first == 'A' ? 'B' : 'A') + token.substring(signature + 1);
    }

    /** The same claims under the same name of a key, not signed yet. */
    private static JsonWebSignature copy(String token) {
        JsonWebSignature copy = new JsonWebSignature();
        copy.setPayload(decoded(token.split("\\.")[1]));
        copy.setKeyIdHeaderValue(JsonPath.from(header(token)).getString("kid"));
        return copy;
    }

    private static String withKey(String token, String key) {
        String header =
                decoded(token.split("\\.")[0]).replaceFirst("\"kid\" ?: ?\"[^\"]+\"", "\"kid\":\"" + key + "\"");
        return encoded(header) + token.substring(token.indexOf('.'));
    }

    /** What looks like a token of that issuer, for a service that cannot know better yet. */
    private static String ofNobody(URI issuer) {
        return encoded("{\"alg\":\"RS256\",\"kid\":\"invented\"}") + "." + encoded("{\"iss\":\"" + issuer + "\"}") + "."
                + encoded("signature");
    }

    private static String header(String token) {
        return decoded(token.split("\\.")[0]);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8));
    }
}
