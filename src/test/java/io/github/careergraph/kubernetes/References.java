package io.github.careergraph.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.careergraph.kubernetes.Manifests.covers;
import static io.github.careergraph.kubernetes.Manifests.elements;
import static io.github.careergraph.kubernetes.Manifests.title;

/** Whatever names something else, names something that there is. */
final class References {

    private static final Pattern ADDRESS = Pattern.compile("//([a-z-]+:[0-9]+)");
    private static final Pattern SECRET = Pattern.compile("(?i)PASSWORD|SECRET|TOKEN");
    private static final Pattern EXPOSED = Pattern.compile("(?m)^EXPOSE (\\d+)$");

    private static final Map<String, String> IMAGES = Map.of(
            "career-graph/api", "Dockerfile.native",
            "career-graph/api-jvm", "Dockerfile.jvm",
            "career-graph/inference", "Dockerfile.inference",
            "career-graph/inference-cuda", "Dockerfile.inference-cuda");

    private References() {}

    /** Selectors find the pods they mean, and what refers to a workload finds it. */
    static List<String> selected(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            if (workload.serves() && !covers(workload.manifest().at("/spec/selector/matchLabels"), workload.labels())) {
                broken.add(workload.title() + " does not find its own pods");
            }
            elements(workload.pod().path("topologySpreadConstraints"))
                    .filter(constraint -> !covers(constraint.at("/labelSelector/matchLabels"), workload.labels()))
                    .forEach(constraint -> broken.add(workload.title() + " does not spread its own pods"));
        }
        List<JsonNode> pods = Arrows.pods(manifests);
        Predicate<JsonNode> found = selector -> pods.stream().anyMatch(labels -> covers(selector, labels));
        manifests
                .ofKind("Service")
                .filter(service -> !found.test(service.at("/spec/selector")))
                .forEach(service -> broken.add(title(service) + " finds no pods"));
        manifests
                .ofKind("PodDisruptionBudget", "PodMonitor")
                .filter(selecting -> !found.test(selecting.at("/spec/selector/matchLabels")))
                .forEach(selecting -> broken.add(title(selecting) + " is for no pods"));
        manifests
                .ofKind("HorizontalPodAutoscaler", "ScaledObject")
                .filter(scaler -> manifests
                        .ofKind(scaler.at("/spec/scaleTargetRef/kind").asText())
                        .noneMatch(
                                target -> target.at("/metadata/name").equals(scaler.at("/spec/scaleTargetRef/name"))))
                .forEach(scaler -> broken.add(title(scaler) + " scales nothing"));
        return broken;
    }

    /** Services lead to ports that containers open, routes and addresses to services, probes to ports. */
    static List<String> connected(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        Set<String> services = new HashSet<>();
        manifests.ofKind("Service").forEach(service -> {
            List<ObjectNode> containers = manifests.workloads().stream()
                    .filter(workload -> covers(service.at("/spec/selector"), workload.labels()))
                    .flatMap(workload -> workload.containers().stream())
                    .toList();
            elements(service.at("/spec/ports")).forEach(port -> {
                services.add(service.at("/metadata/name").asText() + ":"
                        + port.path("port").asText());
                if (containers.stream()
                        .flatMap(container -> elements(container.path("ports")))
                        .noneMatch(open -> open.path("name").equals(port.path("targetPort")))) {
                    broken.add(title(service) + " leads to no port " + port.path("targetPort"));
                }
            });
        });
        services.addAll(madeByOperators(manifests));
        manifests.ofKind("HTTPRoute").forEach(route -> route.findValues("backendRefs").stream()
                .flatMap(Manifests::elements)
                .map(backend -> backend.path("name").asText() + ":"
                        + backend.path("port").asText())
                .filter(backend -> !services.contains(backend))
                .forEach(backend -> broken.add(title(route) + " leads to no service " + backend)));
        manifests
                .ofKind("ConfigMap")
                .map(map -> map.path("data").path("application.properties").asText())
                .flatMap(text -> ADDRESS.matcher(text).results())
                .map(address -> address.group(1))
                .filter(address -> !services.contains(address))
                .forEach(address -> broken.add("The configuration names no service: " + address));
        manifests.workloads().forEach(workload -> workload.containers()
                .forEach(container -> checkPorts(workload, container, broken)));
        return broken;
    }

    private static Set<String> madeByOperators(Manifests manifests) {
        Set<String> services = new HashSet<>();
        manifests
                .ofKind("Keycloak")
                .forEach(keycloak -> services.add(keycloak.at("/metadata/name").asText() + "-service:"
                        + keycloak.at("/spec/http/httpPort").asText()));
        manifests
                .ofKind("Cluster")
                .map(cluster -> cluster.at("/metadata/name").asText())
                .forEach(cluster -> services.addAll(List.of(cluster + "-rw:5432", cluster + "-ro:5432")));
        return services;
    }

    private static void checkPorts(Workload workload, ObjectNode container, List<String> broken) {
        List<JsonNode> ports = elements(container.path("ports")).toList();
        container.findValues("httpGet").stream()
                .map(probe -> probe.path("port"))
                .filter(port ->
                        ports.stream().noneMatch(open -> open.path("name").equals(port)))
                .forEach(port -> broken.add(workload.title() + " is probed at no port " + port));
        String dockerfile = IMAGES.get(container.path("image").asText().replaceAll("[:@].*", ""));
        if (dockerfile != null) {
            Matcher exposed = EXPOSED.matcher(text(Path.of("native", dockerfile)));
            String port = exposed.find() ? exposed.group(1) : "none";
            ports.stream()
                    .filter(open -> !open.path("containerPort").asText().equals(port))
                    .forEach(open -> broken.add(workload.title() + " serves at " + port + ", and not at " + open));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What pods mount and read is there; nothing but a local secret tells one. */
    static List<String> supplied(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        Set<String> maps = names(manifests, "ConfigMap");
        Set<String> accounts = names(manifests, "ServiceAccount");
        accounts.add("");
        for (Workload workload : manifests.workloads()) {
            JsonNode pod = workload.pod();
            elements(pod.path("volumes"))
                    .filter(volume -> volume.has("configMap")
                            && !maps.contains(volume.at("/configMap/name").asText()))
                    .forEach(volume -> broken.add(workload.title() + " mounts what is not there: " + volume));
            if (!accounts.contains(pod.path("serviceAccountName").asText())) {
                broken.add(workload.title() + " has no account " + pod.path("serviceAccountName"));
            }
            Set<String> volumes = new HashSet<>();
            elements(pod.path("volumes"))
                    .forEach(volume -> volumes.add(volume.path("name").asText()));
            elements(workload.manifest().at("/spec/volumeClaimTemplates"))
                    .forEach(claim -> volumes.add(claim.at("/metadata/name").asText()));
            for (JsonNode container : workload.containers()) {
                elements(container.path("volumeMounts"))
                        .filter(mount -> !volumes.contains(mount.path("name").asText()))
                        .forEach(mount -> broken.add(workload.title() + " mounts no volume " + mount));
                elements(container.path("env"))
                        .filter(variable -> variable.has("value"))
                        .filter(variable ->
                                SECRET.matcher(variable.path("name").asText()).find())
                        .forEach(variable -> broken.add(workload.title() + " tells a secret: " + variable));
            }
        }
        List.of("api", "inference").forEach(name -> Settings.file(manifests, name).keySet().stream()
                .filter(key -> SECRET.matcher(key).find())
                .forEach(key -> broken.add("The configuration of " + name + " tells a secret: " + key)));
        return broken;
    }

    /** Tokens name one issuer, and pods find its keys where they may go: by asking Keycloak inside the cluster. */
    static List<String> discovered(Manifests manifests) {
        boolean ofTheOperator = manifests.ofKind("Keycloak").allMatch(keycloak -> keycloak.at(
                        "/spec/hostname/backchannelDynamic")
                .asBoolean());
        boolean ofArguments = manifests.workloads().stream()
                .flatMap(workload -> workload.containers().stream())
                .map(container ->
                        elements(container.path("args")).map(JsonNode::asText).toList())
                .filter(arguments -> arguments.contains("start-dev"))
                .allMatch(arguments -> arguments.contains("--hostname-backchannel-dynamic=true"));
        return ofTheOperator && ofArguments
                ? List.of()
                : List.of("Keycloak tells pods to fetch its keys where browsers find it");
    }

    private static Set<String> names(Manifests manifests, String kind) {
        Set<String> names = new HashSet<>();
        manifests
                .ofKind(kind)
                .forEach(named -> names.add(named.at("/metadata/name").asText()));
        return names;
    }
}
