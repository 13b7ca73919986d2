package io.github.careergraph.kubernetes;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;

/** Reads a manifest as what it says it is, and fails where it has a field that there is not. */
final class Models {

    /** Kubernetes' own kinds are those of its OpenAPI document. */
    private static final String OWN = "io.kubernetes.client.openapi.models.";

    private static final Map<String, Class<?>> TYPED = Map.of(
            "gateway.networking.k8s.io/v1 Gateway", Gateway.class,
            "gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class,
            "monitoring.coreos.com/v1 PodMonitor", PodMonitor.class,
            "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class,
            "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class);

    /**
     * Of the kinds that have no models for Java, the fields that are used here, as the operators document them:
     * CloudNativePG 1.27, its plugin for Barman Cloud 0.7, Keycloak 26, KEDA 2.17. What lies below a field that ends with
     * an asterisk is free.
     */
    private static final Map<String, Set<String>> DOCUMENTED = Map.of(
            "postgresql.cnpg.io/v1 Cluster",
                    Set.of(
                            "instances",
                            "imageName",
                            "inheritedMetadata.labels.*",
                            "bootstrap.initdb.database",
                            "bootstrap.initdb.owner",
                            "bootstrap.initdb.postInitSQL",
                            "bootstrap.initdb.postInitApplicationSQL",
                            "managed.roles.name",
                            "managed.roles.ensure",
                            "managed.roles.login",
                            "managed.roles.passwordSecret.name",
                            "postgresql.parameters.*",
                            "postgresql.synchronous.method",
                            "postgresql.synchronous.number",
                            "postgresql.synchronous.dataDurability",
                            "resources.*",
                            "storage.size",
                            "walStorage.size",
                            "affinity.podAntiAffinityType",
                            "affinity.topologyKey",
                            "monitoring.enablePodMonitor",
                            "plugins.name",
                            "plugins.isWALArchiver",
                            "plugins.parameters.*"),
            "postgresql.cnpg.io/v1 Database", Set.of("cluster.name", "name", "owner"),
            "postgresql.cnpg.io/v1 ScheduledBackup",
                    Set.of("schedule", "backupOwnerReference", "cluster.name", "method", "pluginConfiguration.name"),
            "barmancloud.cnpg.io/v1 ObjectStore",
                    Set.of(
                            "retentionPolicy",
                            "configuration.destinationPath",
                            "configuration.s3Credentials.accessKeyId.name",
                            "configuration.s3Credentials.accessKeyId.key",
                            "configuration.s3Credentials.secretAccessKey.name",
                            "configuration.s3Credentials.secretAccessKey.key",
                            "configuration.wal.compression"),
            "k8s.keycloak.org/v2alpha1 Keycloak",
                    Set.of(
                            "instances",
                            "image",
                            "db.vendor",
                            "db.host",
                            "db.database",
                            "db.usernameSecret.name",
                            "db.usernameSecret.key",
                            "db.passwordSecret.name",
                            "db.passwordSecret.key",
                            "http.httpEnabled",
                            "http.httpPort",
                            "hostname.hostname",
                            "proxy.headers",
                            "ingress.enabled",
                            "startOptimized",
                            "db.poolMaxSize",
                            "hostname.backchannelDynamic",
                            "unsupported.podTemplate.*",
                            "resources.*"),
            "k8s.keycloak.org/v2alpha1 KeycloakRealmImport", Set.of("keycloakCRName", "placeholders.*", "realm.*"),
            "keda.sh/v1alpha1 ScaledObject",
                    Set.of(
                            "scaleTargetRef.apiVersion",
                            "scaleTargetRef.kind",
                            "scaleTargetRef.name",
                            "minReplicaCount",
                            "maxReplicaCount",
                            "pollingInterval",
                            "cooldownPeriod",
                            "advanced.horizontalPodAutoscalerConfig.behavior.scaleDown.stabilizationWindowSeconds",
                            "triggers.type",
                            "triggers.name",
                            "triggers.metricType",
                            "triggers.metadata.serverAddress",
                            "triggers.metadata.query",
                            "triggers.metadata.threshold",
                            "triggers.metadata.activationThreshold"));

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                /** These models keep what they do not know; here that is a mistake. */
                @Override
                public Boolean hasAnySetter(com.fasterxml.jackson.databind.introspect.Annotated annotated) {
                    return false;
                }

                @Override
                public Boolean hasAnyGetter(com.fasterxml.jackson.databind.introspect.Annotated annotated) {
                    return false;
                }

                @Override
                public boolean hasIgnoreMarker(AnnotatedMember member) {
                    return member.getName().equals("additionalProperties") || super.hasIgnoreMarker(member);
                }
            })
            .build();

    private Models() {}

    static void validate(JsonNode manifest) throws Exception {
        String kind = manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText();
        if (TYPED.containsKey(kind)) {
            STRICT.treeToValue(manifest, TYPED.get(kind));
        } else if (DOCUMENTED.containsKey(kind)) {
            Set<String> unknown = new TreeSet<>();
            collect(manifest.path("spec"), "", DOCUMENTED.get(kind), unknown);
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(kind + " has no " + unknown);
            }
        } else {
            validateOwn(manifest);
        }
    }

    private static void validateOwn(JsonNode manifest) throws Exception {
        String version = manifest.path("apiVersion").asText().replaceAll(".*/", "");
        Class<?> model = Class.forName(OWN
                + version.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + version.substring(1)
                + manifest.path("kind").asText());
        try {
            model.getMethod("validateJsonElement", com.google.gson.JsonElement.class)
                    .invoke(null, JsonParser.parseString(manifest.toString()));
        } catch (InvocationTargetException invalid) {
            throw (Exception) invalid.getCause();
        }
    }

    private static void collect(JsonNode node, String path, Set<String> known, Set<String> unknown) {
        if (known.contains(path) || known.contains(path + ".*")) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            known,
                            unknown));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            List.copyOf(Manifests.elements(node).toList()).forEach(element -> collect(element, path, known, unknown));
        } else {
            unknown.add(path);
        }
    }
}
