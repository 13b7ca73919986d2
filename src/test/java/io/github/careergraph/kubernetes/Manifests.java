package io.github.careergraph.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * What {@code kubectl kustomize} makes of an overlay, object by object.
 *
 * @param all in the order they are applied
 */
record Manifests(List<ObjectNode> all) {

    static final Path DIRECTORY = Path.of("k8s");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> WORKLOADS = List.of("Deployment", "StatefulSet", "Job", "CronJob");

    /** Whether there is a kubectl on this machine. */
    static boolean canBeRendered() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    static Manifests render(Path directory) throws IOException, InterruptedException {
        Path output = Files.createTempFile("manifests", ".yaml");
        try {
            Process process = new ProcessBuilder("kubectl", "kustomize", directory.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("kubectl kustomize failed for " + directory);
            }
            return new Manifests(read(output));
        } finally {
            Files.delete(output);
        }
    }

    /** The documents of a file; a field that is there twice is a mistake. */
    static List<ObjectNode> read(Path file) throws IOException {
        List<ObjectNode> all = new ArrayList<>();
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(file.toFile())) {
            documents.forEachRemaining(all::add);
        }
        return all;
    }

    /** The same, to be changed without changing these. */
    Manifests copy() {
        return new Manifests(all.stream().map(ObjectNode::deepCopy).toList());
    }

    Stream<ObjectNode> ofKind(String... kinds) {
        return all.stream().filter(manifest -> List.of(kinds)
                .contains(manifest.path("kind").asText()));
    }

    ObjectNode find(String kind, String name) {
        return ofKind(kind)
                .filter(manifest -> manifest.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + kind + " " + name));
    }

    /** What makes pods, without what operators make them of. */
    List<Workload> workloads() {
        return ofKind(WORKLOADS.toArray(String[]::new)).map(Workload::of).toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String title(JsonNode manifest) {
        return manifest.path("kind").asText() + " "
                + manifest.at("/metadata/name").asText();
    }

    /** Whether the labels are among those of a pod; a selector without labels means nobody here. */
    static boolean covers(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }
}
