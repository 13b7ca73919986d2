package io.github.careergraph.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The manifests of k8s, as kubectl renders them: valid to the last field, and as safe as the README says. */
class ManifestTest {

    private static final Path REALM = Manifests.DIRECTORY.resolve("base/keycloak/career-graph-realm.json");
    private static final Path MONITORING = Manifests.DIRECTORY.resolve("overlays/production/monitoring");

    private static Map<String, Manifests> overlays;

    @BeforeAll
    static void render() throws IOException, InterruptedException {
        assumeTrue(Manifests.canBeRendered(), "There is no kubectl here.");
        overlays = new TreeMap<>();
        for (String overlay : List.of("local", "production")) {
            overlays.put(overlay, Manifests.render("overlays/" + overlay));
        }
    }

    static Stream<Manifests> overlays() {
        return overlays.values().stream();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void areValidToTheLastField(Manifests manifests) {
        assertThat(manifests.all()).hasSizeGreaterThan(20);
        manifests.all().forEach(manifest -> assertThatCode(() -> Models.validate(manifest))
                .as(Manifests.identify(manifest))
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
                    .as(Manifests.identify(manifest))
                    .isInstanceOf(Exception.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepTheRules(Rules rule) {
        overlays.forEach((overlay, manifests) ->
                assertThat(rule.broken(manifests)).as(overlay).isEmpty());
    }

    record Mistake(Rules found, String where, Consumer<Manifests> made) {

        @Override
        public String toString() {
            return found + ": " + where;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake(Rules.RESTRICTED, "root", all -> pod(all).withObjectProperty("securityContext")
                        .remove("runAsNonRoot")),
                new Mistake(Rules.RESTRICTED, "seccomp", all -> pod(all).withObjectProperty("securityContext")
                        .remove("seccompProfile")),
                new Mistake(Rules.RESTRICTED, "host", all -> pod(all).put("hostNetwork", true)),
                new Mistake(Rules.RESTRICTED, "volume", all -> pod(all).withArrayProperty("volumes")
                        .addObject()
                        .withObjectProperty("hostPath")
                        .put("path", "/")),
                new Mistake(Rules.RESTRICTED, "escalation", all -> container(all)
                        .withObjectProperty("securityContext")
                        .put("allowPrivilegeEscalation", true)),
                new Mistake(Rules.RESTRICTED, "capabilities", all -> container(all)
                        .withObjectProperty("securityContext")
                        .remove("capabilities")),
                new Mistake(Rules.LOCKED, "root file system", all -> container(all)
                        .withObjectProperty("securityContext")
                        .put("readOnlyRootFilesystem", false)),
                new Mistake(Rules.LOCKED, "token", all -> pod(all).remove("automountServiceAccountToken")),
                new Mistake(Rules.PROBED, "readiness", all -> container(all).remove("readinessProbe")),
                new Mistake(Rules.PROBED, "time-out", all -> container(all)
                        .withObjectProperty("livenessProbe")
                        .remove("timeoutSeconds")),
                new Mistake(Rules.PROBED, "job", all -> all.find("Job", "migrate")
                        .withObjectProperty("spec")
                        .remove("activeDeadlineSeconds")),
                new Mistake(Rules.BOUNDED, "memory", all -> container(all)
                        .withObjectProperty("resources")
                        .remove("limits")),
                new Mistake(Rules.BOUNDED, "GPU", all -> container(all)
                        .withObjectProperty("resources")
                        .withObjectProperty("requests")
                        .put("nvidia.com/gpu", 1)),
                new Mistake(Rules.BOUNDED, "taint", all -> container(all)
                        .withObjectProperty("resources")
                        .withObjectProperty("limits")
                        .put("nvidia.com/gpu", 1)),
                new Mistake(Rules.BOUNDED, "scratch", all -> pod(all).withArrayProperty("volumes")
                        .addObject()
                        .putObject("emptyDir")),
                new Mistake(Rules.PINNED, "latest", all -> container(all).put("image", "career-graph/api:latest")),
                new Mistake(Rules.PINNED, "no tag", all -> container(all).put("image", "career-graph/api")),
                new Mistake(Rules.SELECTED, "own pods", all -> api(all).withObjectProperty("spec")
                        .withObjectProperty("selector")
                        .withObjectProperty("matchLabels")
                        .put("a", "b")),
                new Mistake(Rules.SELECTED, "service", all -> all.find("Service", "api")
                        .withObjectProperty("spec")
                        .withObjectProperty("selector")
                        .put("a", "b")),
                new Mistake(Rules.SELECTED, "budget", all -> all.find("PodDisruptionBudget", "api")
                        .withObjectProperty("spec")
                        .withObjectProperty("selector")
                        .withObjectProperty("matchLabels")
                        .put("a", "b")),
                new Mistake(Rules.CONNECTED, "port", all -> ((ObjectNode)
                                all.find("Service", "api").at("/spec/ports/0"))
                        .put("targetPort", "web")),
                new Mistake(Rules.CONNECTED, "probe", all -> container(all)
                        .withObjectProperty("livenessProbe")
                        .withObjectProperty("httpGet")
                        .put("port", "web")),
                new Mistake(Rules.CONNECTED, "address", all -> all.find("Service", "inference")
                        .withObjectProperty("metadata")
                        .put("name", "inferences")),
                new Mistake(Rules.GRACEFUL, "time to end", all -> pod(all).put("terminationGracePeriodSeconds", 15)),
                new Mistake(Rules.SUPPLIED, "configuration", all -> ((ObjectNode) pod(all).at("/volumes/0/configMap"))
                        .put("name", "no-such")),
                new Mistake(Rules.SUPPLIED, "secret", all -> container(all)
                        .withArrayProperty("env")
                        .addObject()
                        .put("name", "ANY_PASSWORD")
                        .put("value", "open")),
                new Mistake(Rules.SUPPLIED, "account", all -> pod(all).put("serviceAccountName", "nobody")),
                new Mistake(Rules.FENCED, "denial", all -> all.find("NetworkPolicy", "nothing-else")
                        .withObjectProperty("spec")
                        .putArray("ingress")
                        .addObject()),
                new Mistake(Rules.FENCED, "everybody", all -> ((ObjectNode)
                                all.find("NetworkPolicy", "database").at("/spec/ingress/0"))
                        .remove("from")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsFound(Mistake mistake) {
        Manifests manifests = overlays.get("local").copy();
        mistake.made().accept(manifests);
        assertThat(mistake.found().broken(manifests)).isNotEmpty();
    }

    @Test
    void scaleWhatIsThere() {
        Manifests manifests = overlays.get("production").copy();
        manifests
                .find("ScaledObject", "inference")
                .withObjectProperty("spec")
                .withObjectProperty("scaleTargetRef")
                .put("name", "no-such");
        assertThat(Rules.SELECTED.broken(manifests)).isNotEmpty();
    }

    @Test
    void productionTellsNoSecrets() {
        assertThat(overlays.get("production").ofKind("Secret")).isEmpty();
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

    /** Of the service itself, each is one that its code or its libraries measure; see {@code MetricNamesTest}. */
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
        for (String expression : expressions) {
            assertThat(Pattern.compile("[a-z]+(_[a-z]+)+")
                            .matcher(withoutLabels(expression))
                            .results()
                            .map(found -> found.group().replaceAll("_(bucket|count|sum)$", "")))
                    .as(expression)
                    .isSubsetOf(Stream.concat(MetricNames.ALL.stream(), MetricNames.FUNCTIONS.stream())
                            .map(name -> name.replaceAll("_(bucket|count|sum)$", ""))
                            .toList());
        }
    }

    private static String withoutLabels(String expression) {
        return expression.replaceAll("\\{[^}]*}", "").replaceAll("by \\([^)]*\\)", "");
    }

    private static ObjectNode api(Manifests manifests) {
        return manifests.find("Deployment", "api");
    }

    private static ObjectNode pod(Manifests manifests) {
        return (ObjectNode) api(manifests).at("/spec/template/spec");
    }

    private static ObjectNode container(Manifests manifests) {
        return (ObjectNode) pod(manifests).at("/containers/0");
    }
}
