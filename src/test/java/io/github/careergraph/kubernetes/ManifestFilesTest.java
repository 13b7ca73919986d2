package io.github.careergraph.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The files of k8s by themselves, also where there is no kubectl. */
class ManifestFilesTest {

    /** For the values of a chart that is not ours. */
    private static final Set<String> BY_HAND = Set.of("overlays/production/monitoring/prometheus-adapter-rule.yaml");

    /** Changes to a manifest, which are none by themselves. */
    private static final Set<String> PATCHES = Set.of("overlays/production/inference-gpu.yaml");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Manifests.DIRECTORY)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json|properties)"))
                    .toList();
        }
    }

    static List<Path> manifests() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith(".yaml"))
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .filter(file -> !BY_HAND.contains(name(file)) && !PATCHES.contains(name(file)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everyManifestIsValid(Path file) throws IOException {
        List<ObjectNode> manifests = Manifests.read(file);
        assertThat(manifests).isNotEmpty();
        manifests.forEach(manifest -> assertThatCode(() -> Models.validate(manifest))
                .as(Manifests.title(manifest))
                .doesNotThrowAnyException());
    }

    @Test
    void everyFileIsPartOfSomething() throws IOException {
        Set<String> used = new TreeSet<>(BY_HAND);
        Set<String> there = new TreeSet<>();
        for (Path file : files()) {
            if (file.endsWith("kustomization.yaml")) {
                ObjectNode kustomization = Manifests.read(file).getFirst();
                List<JsonNode> named = Stream.of("resources", "files", "patches", "path")
                        .flatMap(field -> kustomization.findValues(field).stream())
                        .toList();
                named.stream()
                        .flatMap(value -> value.isArray() ? Manifests.elements(value) : Stream.of(value))
                        .filter(JsonNode::isTextual)
                        .forEach(value -> used.add(
                                name(file.resolveSibling(value.asText()).normalize())));
            } else {
                there.add(name(file));
            }
        }
        assertThat(used).containsAll(there);
    }

    @Test
    void theDashboardHasAQuestionInEveryPanel() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Manifests.DIRECTORY
                        .resolve("overlays/production/monitoring/career-graph.json")
                        .toFile());
        assertThat(dashboard.path("panels")).hasSizeGreaterThan(8).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.findValuesAsText("expr")).isNotEmpty().doesNotContain("");
        });
    }

    /** With those of a cluster's operators at hand: -Dkubernetes.schemas=FOLDER; see k8s/README.md. */
    @Test
    void operatorsTakeTheirKindsByTheirSchemas() throws IOException {
        String folder = System.getProperty("kubernetes.schemas", "");
        assumeTrue(!folder.isBlank(), "No folder of CustomResourceDefinitions is named.");
        OperatorSchemas schemas = new OperatorSchemas(Path.of(folder));
        Set<String> seen = new TreeSet<>();
        for (Path file : manifests()) {
            for (ObjectNode manifest : Manifests.read(file)) {
                if (schemas.knows(manifest)) {
                    seen.add(manifest.path("kind").asText());
                    assertThat(schemas.mistakes(manifest))
                            .as(Manifests.title(manifest))
                            .isEmpty();
                }
            }
        }
        assertThat(seen).contains("Cluster", "Keycloak", "ScaledObject", "HTTPRoute", "ServiceMonitor");
    }

    private static String name(Path file) {
        return Manifests.DIRECTORY.relativize(file).toString();
    }
}
