package io.github.careergraph.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.careergraph.kubernetes.Manifests.elements;

/** What pods may do to the node that they run on. */
final class PodSecurity {

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private PodSecurity() {}

    /** The restricted profile of the Pod Security Standards, which the namespace enforces. */
    static List<String> restricted(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        manifests
                .ofKind("Namespace")
                .filter(namespace -> !namespace
                        .at("/metadata/labels")
                        .path("pod-security.kubernetes.io/enforce")
                        .asText()
                        .equals("restricted"))
                .forEach(namespace -> broken.add(Manifests.title(namespace) + " enforces nothing"));
        // Keycloak's operator makes its pods of this template, and their security context of nothing else.
        Stream<Workload> keycloaks = manifests
                .ofKind("Keycloak")
                .map(keycloak -> new Workload(
                        keycloak,
                        keycloak.at("/spec/unsupported/podTemplate") instanceof ObjectNode template
                                ? template
                                : keycloak.objectNode()));
        Stream.concat(manifests.workloads().stream(), keycloaks).forEach(workload -> check(workload, broken));
        return broken;
    }

    private static void check(Workload workload, List<String> broken) {
        JsonNode pod = workload.pod();
        JsonNode context = pod.path("securityContext");
        require(broken, workload, "may run as root", context.path("runAsNonRoot"), "true");
        require(broken, workload, "has no seccomp profile", context.at("/seccompProfile/type"), "RuntimeDefault");
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            require(broken, workload, "shares " + shared, pod.path(shared), "");
        }
        elements(pod.path("volumes"))
                .flatMap(volume -> volume.properties().stream())
                .filter(field -> !field.getKey().equals("name") && !VOLUMES.contains(field.getKey()))
                .forEach(field -> broken.add(workload.title() + " mounts " + field));
        if (workload.containers().isEmpty()) {
            broken.add(workload.title() + " says nothing of its containers");
        }
        for (JsonNode container : workload.containers()) {
            JsonNode own = container.path("securityContext");
            require(broken, workload, "may gain rights", own.path("allowPrivilegeEscalation"), "false");
            require(broken, workload, "keeps capabilities", own.at("/capabilities/drop/0"), "ALL");
            require(broken, workload, "adds capabilities", own.at("/capabilities/add/0"), "");
            require(broken, workload, "is privileged", own.path("privileged"), "");
            if (own.path("runAsNonRoot").asText().equals("false")
                    || Stream.of(own, context)
                            .anyMatch(who -> who.path("runAsUser").asText().equals("0"))) {
                broken.add(workload.title() + " runs as root");
            }
            elements(container.path("ports"))
                    .filter(port -> port.has("hostPort"))
                    .forEach(port -> broken.add(workload.title() + " takes a port of its node: " + port));
        }
    }

    /** Beyond that profile: a root file system that nobody writes to, no token of Kubernetes. */
    static List<String> locked(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            require(
                    broken,
                    workload,
                    "gets a token of Kubernetes",
                    workload.pod().path("automountServiceAccountToken"),
                    "false");
            for (JsonNode container : workload.containers()) {
                // Keycloak's development mode rebuilds itself in place.
                if (!container.at("/args/0").asText().equals("start-dev")) {
                    require(
                            broken,
                            workload,
                            "writes to its root file system",
                            container.at("/securityContext/readOnlyRootFilesystem"),
                            "true");
                }
            }
        }
        return broken;
    }

    private static void require(List<String> broken, Workload workload, String what, JsonNode found, String expected) {
        if (!found.asText().equals(expected)) {
            broken.add(workload.title() + " " + what);
        }
    }
}
