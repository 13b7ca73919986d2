package io.github.careergraph.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import static io.github.careergraph.kubernetes.Manifests.elements;

/**
 * The schemas of a cluster's own kinds, from the files of a folder: CustomResourceDefinitions as YAML, one after the other
 * or as the list that {@code kubectl get crd -o yaml} answers.
 */
final class OperatorSchemas {

    private final Map<String, JsonSchema> schemas = new HashMap<>();

    OperatorSchemas(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Manifests.read(file).forEach(this::add);
            }
        }
    }

    private void add(ObjectNode definition) {
        elements(definition.path("items")).map(ObjectNode.class::cast).forEach(this::add);
        elements(definition.at("/spec/versions")).forEach(version -> {
            ObjectNode schema = version.at("/schema/openAPIV3Schema").deepCopy();
            close(schema);
            for (String common : List.of("apiVersion", "kind", "metadata")) {
                schema.withObject("/properties").putObject(common);
            }
            schemas.put(
                    definition.at("/spec/group").asText() + "/"
                            + version.path("name").asText() + " "
                            + definition.at("/spec/names/kind").asText(),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema));
        });
    }

    /** Kubernetes drops what a schema does not name, and a number may stand for a text where it says so. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("properties").isObject()
                    && !object.has("additionalProperties")
                    && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
                object.put("additionalProperties", false);
            }
            if (object.path("x-kubernetes-int-or-string").asBoolean()) {
                object.remove("type");
            }
        }
        schema.forEach(OperatorSchemas::close);
    }

    boolean knows(JsonNode manifest) {
        return schemas.containsKey(kind(manifest));
    }

    List<String> mistakes(JsonNode manifest) {
        return schemas.get(kind(manifest)).validate(manifest).stream()
                .map(Object::toString)
                .toList();
    }

    private static String kind(JsonNode manifest) {
        return manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText();
    }
}
