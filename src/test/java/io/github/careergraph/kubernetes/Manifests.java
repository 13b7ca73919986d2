package io.github.careergraph.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

    private static final ObjectMapper YAML = new YAMLMapper();

    /** Whether there is a kubectl on this machine. */
    static boolean canBeRendered() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    static Manifests render(String directory) throws IOException, InterruptedException {
        Path output = Files.createTempFile("manifests", ".yaml");
        Process process = new ProcessBuilder(
                        "kubectl", "kustomize", DIRECTORY.resolve(directory).toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("kubectl kustomize failed for " + directory);
        }
        List<ObjectNode> all = new ArrayList<>();
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(output.toFile())) {
            documents.forEachRemaining(all::add);
        } finally {
            Files.delete(output);
        }
        return new Manifests(all);
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

    /** What makes pods, with its template of them. */
    List<Workload> workloads() {
        return ofKind("Deployment", "StatefulSet", "Job", "CronJob")
                .map(manifest -> new Workload(manifest, (ObjectNode) manifest.at(
                        manifest.path("kind").asText().equals("CronJob")
                                ? "/spec/jobTemplate/spec/template"
                                : "/spec/template")))
                .toList();
    }

    /** @param template of its pods */
    record Workload(ObjectNode manifest, ObjectNode template) {

        String name() {
            return manifest.path("kind").asText() + " "
                    + manifest.at("/metadata/name").asText();
        }

        /** Goes on until it is ended. */
        boolean serves() {
            return !manifest.path("kind").asText().endsWith("Job");
        }

        List<ObjectNode> containers() {
            return elements(template.at("/spec/containers"))
                    .map(ObjectNode.class::cast)
                    .toList();
        }
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String identify(JsonNode manifest) {
        return manifest.path("kind").asText() + " "
                + manifest.at("/metadata/name").asText();
    }
}
