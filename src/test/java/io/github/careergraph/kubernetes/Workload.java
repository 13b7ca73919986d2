package io.github.careergraph.kubernetes;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.careergraph.kubernetes.Manifests.elements;

/**
 * What makes pods.
 *
 * @param template of its pods
 */
record Workload(ObjectNode manifest, ObjectNode template) {

    static Workload of(ObjectNode manifest) {
        boolean repeated = manifest.path("kind").asText().equals("CronJob");
        return new Workload(
                manifest, (ObjectNode) manifest.at(repeated ? "/spec/jobTemplate/spec/template" : "/spec/template"));
    }

    String title() {
        return Manifests.title(manifest);
    }

    JsonNode labels() {
        return template.at("/metadata/labels");
    }

    JsonNode pod() {
        return template.path("spec");
    }

    /** Goes on until it is ended. */
    boolean serves() {
        return !manifest.path("kind").asText().endsWith("Job");
    }

    List<ObjectNode> containers() {
        return Stream.of("containers", "initContainers")
                .flatMap(kind -> elements(pod().path(kind)))
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** The containers that run this project's own images. */
    List<ObjectNode> ownContainers() {
        return containers().stream()
                .filter(container -> container.path("image").asText().startsWith("career-graph/"))
                .toList();
    }
}
