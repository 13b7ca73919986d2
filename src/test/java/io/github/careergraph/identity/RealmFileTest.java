package io.github.careergraph.identity;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The realm that is shipped is safe as it is: whoever imports it without a second thought opens no door. */
class RealmFileTest {

    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        realm = new ObjectMapper().readTree(Keycloak.REALM.toFile());
    }

    @Test
    void secretsComeFromTheEnvironment() {
        assertThat(clients()
                        .filter(client -> !client.path("publicClient").asBoolean())
                        .filter(client -> !client.path("bearerOnly").asBoolean()))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.path("secret").asText()).matches("\\$\\{[A-Z_]+}"));
    }

    @Test
    void demoUsersAndTheirClientAreDisabledUnlessAskedFor() {
        assertThat(elements(realm.path("users")).filter(user -> !user.has("serviceAccountClientId")))
                .hasSize(5)
                .allSatisfy(user ->
                        assertThat(user.path("enabled").asText()).isEqualTo("${CAREER_GRAPH_DEMO_USERS:false}"));
        assertThat(client("career-graph-cli").path("enabled").asText()).isEqualTo("${CAREER_GRAPH_DEMO_USERS:false}");
    }

    @Test
    void passwordsAreForTheDemoClientOnlyAndFrontEndsProveTheirKey() {
        assertThat(clients()
                        .filter(client ->
                                client.path("directAccessGrantsEnabled").asBoolean())
                        .map(RealmFileTest::name))
                .containsExactly("career-graph-cli");
        assertThat(clients()
                        .filter(client -> client.path("standardFlowEnabled").asBoolean())
                        .filter(client -> client.path("publicClient").asBoolean()))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText())
                        .isEqualTo("S256"));
        assertThat(clients())
                .noneMatch(client -> client.path("implicitFlowEnabled").asBoolean());
    }

    @Test
    void rolesAreThoseTheServiceKnows() {
        List<String> known = Stream.concat(Arrays.stream(Role.values()).map(Role::claim), Stream.of("inference"))
                .toList();

        assertThat(elements(realm.path("roles").path("realm"))
                        .map(role -> role.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyLanguageIsOneThatAPersonCanHave() {
        assertThat(elements(realm.path("supportedLocales")).map(JsonNode::asText))
                .allSatisfy(tag ->
                        assertThat(Locale.forLanguageTag(tag).toLanguageTag()).isEqualTo(tag));
    }

    private static Stream<JsonNode> clients() {
        return elements(realm.path("clients"));
    }

    private static JsonNode client(String name) {
        return clients().filter(client -> name(client).equals(name)).findFirst().orElseThrow();
    }

    private static String name(JsonNode client) {
        return client.path("clientId").asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
