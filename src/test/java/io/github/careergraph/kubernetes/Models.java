package io.github.careergraph.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;

/** Reads a manifest as what it says it is, and fails where it has a field that there is not. */
final class Models {

    private static final String OF_KUBERNETES = "io.kubernetes.client.openapi.models.";

    private static final Map<String, Class<?>> TYPED = Map.of(
            "gateway.networking.k8s.io/v1 Gateway", Gateway.class,
            "gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class,
            "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class,
            "monitoring.coreos.com/v1 PodMonitor", PodMonitor.class,
            "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class);

    /** Of the kinds that have no models for Java. */
    private static final Set<String> DOCUMENTED = documented();

    /** These models keep what they do not know; here that is a mistake. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    private Models() {}

    static void validate(JsonNode manifest) throws Exception {
        String kind = manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText();
        if (TYPED.containsKey(kind)) {
            STRICT.treeToValue(manifest, TYPED.get(kind));
        } else if (DOCUMENTED.contains(kind)) {
            Set<String> unknown = new TreeSet<>();
            collect(manifest.path("spec"), kind + " ", unknown);
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("There is no " + unknown);
            }
        } else {
            validateOfKubernetes(manifest);
        }
    }

    private static void validateOfKubernetes(JsonNode manifest) throws Exception {
        String version = manifest.path("apiVersion").asText().replaceAll(".*/", "");
        Class<?> model = Class.forName(OF_KUBERNETES
                + version.substring(0, 1).toUpperCase(Locale.ROOT)
                + version.substring(1)
                + manifest.path("kind").asText());
        try {
            model.getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(manifest.toString()));
        } catch (InvocationTargetException invalid) {
            throw (Exception) invalid.getCause();
        }
    }

    private static void collect(JsonNode node, String path, Set<String> unknown) {
        if (DOCUMENTED.contains(path) || DOCUMENTED.contains(path + ".*")) {
            return;
        }
        if (node.isObject()) {
            String before = path.endsWith(" ") ? path : path + ".";
            node.properties().forEach(field -> collect(field.getValue(), before + field.getKey(), unknown));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            node.forEach(element -> collect(element, path, unknown));
        } else {
            unknown.add(path);
        }
    }

    /** The fields, and the kinds by themselves. */
    private static Set<String> documented() {
        try {
            Set<String> fields = new TreeSet<>();
            Files.readAllLines(Path.of("src/test/resources/kubernetes/fields-of-operators.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(field -> {
                        fields.add(field);
                        fields.add(field.substring(0, field.lastIndexOf(' ')));
                    });
            return fields;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
