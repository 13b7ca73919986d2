package io.github.careergraph.kubernetes;

import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One manifest made wrong each, so that every rule is seen to find what it is for. */
final class Mistakes {

    private Mistakes() {}

    /** @param found the rule that finds it */
    record Mistake(Rules found, String overlay, String what, Consumer<Manifests> made) {

        @Override
        public String toString() {
            return found + ": " + what;
        }
    }

    static Stream<Mistake> all() {
        return Stream.of(ofPods(), ofReferences(), ofSettings(), ofProduction()).flatMap(mistakes -> mistakes);
    }

    private static Stream<Mistake> ofPods() {
        return Stream.of(
                local(Rules.RESTRICTED, "root", all -> at(pod(all), "/securityContext")
                        .remove("runAsNonRoot")),
                local(Rules.RESTRICTED, "user 0", all -> at(pod(all), "/securityContext")
                        .put("runAsUser", 0)),
                local(Rules.RESTRICTED, "seccomp", all -> at(pod(all), "/securityContext")
                        .remove("seccompProfile")),
                local(Rules.RESTRICTED, "network of the node", all -> pod(all).put("hostNetwork", true)),
                local(Rules.RESTRICTED, "folder of the node", all -> pod(all).withArray("/volumes")
                        .addObject()
                        .putObject("hostPath")
                        .put("path", "/")),
                local(Rules.RESTRICTED, "port of the node", all -> at(container(all), "/ports/0")
                        .put("hostPort", 8080)),
                local(Rules.RESTRICTED, "escalation", all -> at(container(all), "/securityContext")
                        .put("allowPrivilegeEscalation", true)),
                local(Rules.RESTRICTED, "capabilities kept", all -> at(container(all), "/securityContext")
                        .remove("capabilities")),
                local(Rules.RESTRICTED, "capability added", all -> at(container(all), "/securityContext/capabilities")
                        .putArray("add")
                        .add("NET_RAW")),
                local(Rules.RESTRICTED, "privileged", all -> at(container(all), "/securityContext")
                        .put("privileged", true)),
                local(Rules.RESTRICTED, "namespace", all -> at(all.find("Namespace", "career-graph"), "/metadata")
                        .remove("labels")),
                local(Rules.LOCKED, "root file system", all -> at(container(all), "/securityContext")
                        .put("readOnlyRootFilesystem", false)),
                local(Rules.LOCKED, "token", all -> pod(all).remove("automountServiceAccountToken")),
                local(Rules.PROBED, "no readiness", all -> container(all).remove("readinessProbe")),
                local(Rules.PROBED, "no time-out", all -> at(container(all), "/livenessProbe")
                        .remove("timeoutSeconds")),
                local(Rules.PROBED, "liveness that asks for readiness", all -> at(
                                container(all), "/livenessProbe/httpGet")
                        .put("path", "/q/health/ready")),
                local(Rules.PROBED, "job without an end", all -> at(all.find("Job", "migrate"), "/spec")
                        .remove("activeDeadlineSeconds")),
                local(Rules.GRACEFUL, "no time to end", all -> pod(all).put("terminationGracePeriodSeconds", 20)),
                local(Rules.BOUNDED, "no limit of memory", all -> at(container(all), "/resources")
                        .remove("limits")),
                local(Rules.BOUNDED, "GPU requested", all -> at(container(all), "/resources/requests")
                        .put("nvidia.com/gpu", 1)),
                local(Rules.BOUNDED, "taint not tolerated", all -> at(container(all), "/resources/limits")
                        .put("nvidia.com/gpu", 1)),
                local(Rules.BOUNDED, "scratch without an end", all -> pod(all).withArray("/volumes")
                        .addObject()
                        .putObject("emptyDir")),
                local(Rules.PINNED, "latest", all -> container(all).put("image", "career-graph/api:latest")),
                local(Rules.PINNED, "no tag", all -> container(all).put("image", "career-graph/api")),
                local(Rules.SUFFICIENT, "too many pods", all -> at(all.find("Deployment", "api"), "/spec")
                        .put("replicas", 6)));
    }

    private static Stream<Mistake> ofReferences() {
        return Stream.of(
                local(Rules.SELECTED, "own pods", all -> at(all.find("Deployment", "api"), "/spec/selector/matchLabels")
                        .put("a", "b")),
                local(Rules.SELECTED, "spread", all -> at(
                                pod(all), "/topologySpreadConstraints/0/labelSelector/matchLabels")
                        .put("a", "b")),
                local(Rules.SELECTED, "service", all -> at(all.find("Service", "api"), "/spec/selector")
                        .put("a", "b")),
                local(Rules.SELECTED, "disruption budget", all -> at(
                                all.find("PodDisruptionBudget", "api"), "/spec/selector/matchLabels")
                        .put("a", "b")),
                local(Rules.CONNECTED, "port of a service", all -> at(all.find("Service", "api"), "/spec/ports/0")
                        .put("targetPort", "web")),
                local(Rules.CONNECTED, "port of a probe", all -> at(container(all), "/livenessProbe/httpGet")
                        .put("port", "web")),
                local(Rules.CONNECTED, "port of the image", all -> at(container(all), "/ports/0")
                        .put("containerPort", 8081)),
                local(Rules.CONNECTED, "address of a service", all -> at(all.find("Service", "inference"), "/metadata")
                        .put("name", "inferences")),
                local(Rules.SUPPLIED, "configuration", all -> at(pod(all), "/volumes/0/configMap")
                        .put("name", "no-such")),
                local(Rules.SUPPLIED, "volume", all -> at(container(all), "/volumeMounts/0")
                        .put("name", "no-such")),
                local(Rules.SUPPLIED, "secret in the open", all -> container(all)
                        .withArray("/env")
                        .addObject()
                        .put("name", "ANY_PASSWORD")
                        .put("value", "open")),
                local(Rules.SUPPLIED, "account", all -> pod(all).put("serviceAccountName", "nobody")),
                local(Rules.FENCED, "no denial", all -> at(all.find("NetworkPolicy", "nothing-else"), "/spec")
                        .putArray("ingress")
                        .addObject()),
                local(Rules.FENCED, "everybody", all -> at(all.find("NetworkPolicy", "database"), "/spec/ingress/0")
                        .remove("from")),
                local(Rules.FENCED, "every port", all -> at(all.find("NetworkPolicy", "api"), "/spec/ingress/0")
                        .remove("ports")),
                local(Rules.FENCED, "one end", all -> at(all.find("NetworkPolicy", "inference"), "/spec")
                        .remove("ingress")),
                local(Rules.FENCED, "nobody listens", all -> at(
                                all.find("NetworkPolicy", "api"), "/spec/ingress/0/ports/0")
                        .put("port", 9090)));
    }

    private static Stream<Mistake> ofSettings() {
        return Stream.of(
                local(Rules.CONFIGURED, "slip of the pen", all -> append(all, "career-graph.graphql.dept=12")),
                local(Rules.CONFIGURED, "fixed by the build", all -> append(all, "quarkus.datasource.db-kind=h2")),
                local(Rules.CONFIGURED, "variable of nothing", all -> container(all)
                        .withArray("/env")
                        .addObject()
                        .put("name", "QUARKUS_DATASOURCE_USER")
                        .put("value", "me")),
                local(Rules.CONFIGURED, "no password", all -> container(all)
                        .withArray("/env")
                        .remove(1)),
                local(
                        Rules.CONFIGURED,
                        "each pod migrates",
                        all -> replace(all, "quarkus.flyway.migrate-at-start=false", "")),
                local(
                        Rules.GRACEFUL,
                        "longest request",
                        all -> replace(all, "quarkus.shutdown.timeout=15s", "quarkus.shutdown.timeout=8s")),
                local(Rules.GRACEFUL, "balancer not told", all -> replace(all, "quarkus.shutdown.delay=5s", "")),
                local(Rules.SUPPLIED, "secret in a file", all -> append(all, "quarkus.datasource.password=open")),
                local(Rules.DISCOVERED, "keys from outside", all -> at(
                                all.find("Deployment", "keycloak"), "/spec/template/spec/containers/0")
                        .withArray("/args")
                        .remove(4)));
    }

    private static Stream<Mistake> ofProduction() {
        return Stream.of(
                production(Rules.RESTRICTED, "Keycloak's pods", all -> at(all.find("Keycloak", "keycloak"), "/spec")
                        .remove("unsupported")),
                production(Rules.PINNED, "newest PostgreSQL", all -> at(all.find("Cluster", "database"), "/spec")
                        .remove("imageCatalogRef")),
                production(Rules.PINNED, "newest Keycloak", all -> at(all.find("Keycloak", "keycloak"), "/spec")
                        .put("image", "keycloak/keycloak:latest")),
                production(Rules.SUFFICIENT, "more pods than connections", all -> at(
                                all.find("HorizontalPodAutoscaler", "api"), "/spec")
                        .put("maxReplicas", 12)),
                production(Rules.SUFFICIENT, "Keycloak's pool", all -> at(all.find("Keycloak", "keycloak"), "/spec/db")
                        .remove("poolMaxSize")),
                production(Rules.SELECTED, "scaled object", all -> at(
                                all.find("ScaledObject", "inference"), "/spec/scaleTargetRef")
                        .put("name", "no-such")),
                production(Rules.SELECTED, "autoscaler", all -> at(
                                all.find("HorizontalPodAutoscaler", "api"), "/spec/scaleTargetRef")
                        .put("name", "no-such")),
                production(
                        Rules.CONNECTED, "route", all -> at(all.find("HTTPRoute", "api"), "/spec/rules/0/backendRefs/0")
                                .put("port", 80)),
                production(Rules.CONNECTED, "database of another name", all -> at(
                                all.find("Cluster", "database"), "/metadata")
                        .put("name", "databases")),
                production(Rules.FENCED, "import cut off", all -> at(
                                all.find("NetworkPolicy", "keycloak-realm-import"), "/spec")
                        .remove("egress")),
                production(Rules.DISCOVERED, "keys from outside", all -> at(
                                all.find("Keycloak", "keycloak"), "/spec/hostname")
                        .remove("backchannelDynamic")));
    }

    private static Mistake local(Rules found, String what, Consumer<Manifests> made) {
        return new Mistake(found, "local", what, made);
    }

    private static Mistake production(Rules found, String what, Consumer<Manifests> made) {
        return new Mistake(found, "production", what, made);
    }

    private static ObjectNode at(ObjectNode manifest, String pointer) {
        return (ObjectNode) manifest.at(pointer);
    }

    private static ObjectNode pod(Manifests manifests) {
        return at(manifests.find("Deployment", "api"), "/spec/template/spec");
    }

    private static ObjectNode container(Manifests manifests) {
        return at(pod(manifests), "/containers/0");
    }

    private static void append(Manifests manifests, String line) {
        replace(manifests, "quarkus.flyway", line + "\nquarkus.flyway");
    }

    private static void replace(Manifests manifests, String found, String by) {
        manifests
                .ofKind("ConfigMap")
                .filter(map -> map.at("/metadata/name").asText().startsWith("api-"))
                .map(map -> at(map, "/data"))
                .forEach(data -> data.put(
                        "application.properties",
                        data.path("application.properties").asText().replace(found, by)));
    }
}
