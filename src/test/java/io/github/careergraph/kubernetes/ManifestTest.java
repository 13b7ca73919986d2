package io.github.careergraph.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.careergraph.kubernetes.Mistakes.Mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The manifests of k8s, as kubectl renders them: valid to the last field, and as safe as the README says. */
class ManifestTest {

    private static final Path REALM = Manifests.DIRECTORY.resolve("base/keycloak/career-graph-realm.json");
    private static final Path MONITORING = Manifests.DIRECTORY.resolve("overlays/production/monitoring");
    private static final Pattern METRIC = Pattern.compile("\\bup\\b|[a-z]+(_[a-z]+)+");

    /** Of architecture; what operators' pods need among themselves comes on top in production. */
    private static final List<String> ARROWS = List.of(
            "everybody -> kube-system:53",
            "gateway -> api:8080",
            "gateway -> keycloak:8080",
            "api -> database:5432",
            "api -> inference:8081",
            "api -> keycloak:8080",
            "inference -> keycloak:8080",
            "job -> database:5432",
            "monitoring -> api:8080",
            "monitoring -> inference:8081");

    private static final List<String> ARROWS_OF_OPERATORS = List.of(
            "database -> database:5432",
            "database -> database:8000",
            "database -> anywhere:443",
            "database -> anywhere:6443",
            "cnpg-system -> database:5432",
            "cnpg-system -> database:8000",
            "keycloak -> database:5432",
            "keycloak-realm-import -> database:5432",
            "keycloak -> keycloak:7800",
            "keycloak -> keycloak:57800",
            "monitoring -> database:9187",
            "monitoring -> keycloak:9000");

    private static Map<String, Manifests> overlays;

    @BeforeAll
    static void render() throws IOException, InterruptedException {
        assumeTrue(Manifests.canBeRendered(), "There is no kubectl here.");
        overlays = new TreeMap<>();
        for (String overlay : List.of("local", "production")) {
            overlays.put(
                    overlay,
                    Manifests.render(Manifests.DIRECTORY.resolve("overlays").resolve(overlay)));
        }
        overlays.put("production on the JVM", Manifests.render(onTheJvm()));
    }

    /** As an operator would switch it on, in an overlay of his own. */
    private static Path onTheJvm() throws IOException {
        Path overlay = Files.createDirectories(Path.of("target/kubernetes/jvm"));
        Files.writeString(overlay.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [../../../k8s/overlays/production]
                components: [../../../k8s/components/jvm]
                """);
        return overlay;
    }

    static Stream<Manifests> overlays() {
        return overlays.values().stream();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void areValidToTheLastField(Manifests manifests) {
        assertThat(manifests.all()).hasSizeGreaterThan(20);
        manifests.all().forEach(manifest -> assertThatCode(() -> Models.validate(manifest))
                .as(Manifests.title(manifest))
                .doesNotThrowAnyException());
    }

    /** Otherwise the test above would mean nothing. */
    @ParameterizedTest
    @MethodSource("overlays")
    void anUnknownFieldIsFoundInEachOfThem(Manifests manifests) {
        for (ObjectNode manifest : manifests.copy().all()) {
            ObjectNode within = manifest.path("spec") instanceof ObjectNode spec ? spec : manifest;
            within.put("replicsa", 3);
            assertThatThrownBy(() -> Models.validate(manifest))
                    .as(Manifests.title(manifest))
                    .isInstanceOf(Exception.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepTheRules(Rules rule) {
        overlays.forEach((overlay, manifests) ->
                assertThat(rule.broken(manifests)).as(overlay).isEmpty());
    }

    static Stream<Mistake> mistakes() {
        return Mistakes.all();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsFound(Mistake mistake) {
        Manifests manifests = overlays.get(mistake.overlay()).copy();
        mistake.made().accept(manifests);
        assertThat(mistake.found().broken(manifests)).isNotEmpty();
    }

    @Test
    void podsSpeakToWhomTheArchitectureSays() {
        assertThat(Arrows.agreed(overlays.get("local"))).containsExactlyInAnyOrderElementsOf(ARROWS);
        assertThat(Arrows.agreed(overlays.get("production")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ARROWS, ARROWS_OF_OPERATORS)
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void productionTellsNoSecretsAndTheReadmeNamesThoseThatItNeeds() throws IOException {
        Manifests production = overlays.get("production");
        assertThat(production.ofKind("Secret")).isEmpty();
        Set<String> needed = new TreeSet<>();
        production.all().forEach(manifest -> collectSecrets(manifest, needed));
        assertThat(needed).hasSizeGreaterThan(5);
        String readme = Files.readString(Manifests.DIRECTORY.resolve("README.md"));
        assertThat(needed).allMatch(secret -> readme.contains("| `" + secret.replace("/", "` | `") + "`"));
    }

    private static void collectSecrets(JsonNode node, Set<String> secrets) {
        if (node.path("name").isTextual() && node.path("key").isTextual()) {
            secrets.add(node.path("name").asText() + "/" + node.path("key").asText());
        }
        node.forEach(within -> collectSecrets(within, secrets));
    }

    @Test
    void productionImportsTheRealmWithoutItsDemoUsers() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode realm = (ObjectNode)
                json.readTree(Files.readString(REALM).replace("\"${CAREER_GRAPH_DEMO_USERS:false}\"", "false"));
        ArrayNode users = realm.putArray("users");
        Manifests.elements(json.readTree(REALM.toFile()).path("users"))
                .filter(user -> user.path("username").asText().startsWith("service-account-"))
                .forEach(users::add);
        JsonNode imported = overlays.get("production")
                .find("KeycloakRealmImport", "career-graph")
                .at("/spec/realm");
        assertThat(imported).isEqualTo(realm);
        assertThat(Manifests.elements(imported.path("clients"))
                        .filter(client -> client.path("clientId").asText().equals("career-graph-cli"))
                        .map(client -> client.path("enabled")))
                .containsExactly(BooleanNode.FALSE);
    }

    @Test
    void panelsAlertsAndScalersAskForMetricsThatThereAre() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard = new ObjectMapper()
                .readTree(MONITORING.resolve("career-graph.json").toFile());
        dashboard.findValues("expr").forEach(expression -> expressions.add(expression.asText()));
        assertThat(expressions).hasSizeGreaterThan(10);
        Manifests production = overlays.get("production");
        production
                .ofKind("PrometheusRule", "ScaledObject")
                .flatMap(manifest ->
                        Stream.concat(manifest.findValues("expr").stream(), manifest.findValues("query").stream()))
                .forEach(expression -> expressions.add(expression.asText()));
        production
                .find("HorizontalPodAutoscaler", "api")
                .findValues("metric")
                .forEach(metric -> expressions.add(metric.path("name").asText()));
        Manifests.read(MONITORING.resolve("prometheus-adapter-rule.yaml"))
                .forEach(rules ->
                        expressions.add(rules.at("/rules/custom/0/seriesQuery").asText()));
        Set<String> known = new TreeSet<>(MetricNames.FUNCTIONS);
        MetricNames.ALL.forEach(name -> known.add(withoutSuffix(name)));
        for (String expression : expressions) {
            assertThat(METRIC.matcher(withoutLabels(expression)).results().map(found -> withoutSuffix(found.group())))
                    .as(expression)
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
    }

    private static String withoutLabels(String expression) {
        return expression.replaceAll("\\{[^}]*}", "").replaceAll("by \\([^)]*\\)", "");
    }

    private static String withoutSuffix(String name) {
        return name.replaceAll("_(bucket|count|sum)$", "");
    }
}
