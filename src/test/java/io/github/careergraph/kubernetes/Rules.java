package io.github.careergraph.kubernetes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.careergraph.kubernetes.Manifests.Workload;

import static io.github.careergraph.kubernetes.Manifests.elements;
import static io.github.careergraph.kubernetes.Manifests.identify;

/** What the manifests are held to beyond being valid. Each rule answers what breaks it. */
enum Rules {
    /** The restricted profile of the Pod Security Standards. */
    RESTRICTED {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            for (Workload workload : manifests.workloads()) {
                JsonNode pod = workload.template().path("spec");
                require(broken, workload, "runs as root", pod.at("/securityContext/runAsNonRoot"), "true");
                require(
                        broken,
                        workload,
                        "has no seccomp profile",
                        pod.at("/securityContext/seccompProfile/type"),
                        "RuntimeDefault");
                for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
                    require(broken, workload, "shares " + shared, pod.path(shared), "");
                }
                elements(pod.path("volumes"))
                        .filter(volume -> !volume.has("configMap") && !volume.has("secret") && !volume.has("emptyDir"))
                        .forEach(volume -> broken.add(workload.name() + " mounts " + volume));
                for (JsonNode container : workload.containers()) {
                    JsonNode context = container.path("securityContext");
                    require(broken, workload, "may gain rights", context.path("allowPrivilegeEscalation"), "false");
                    require(broken, workload, "keeps capabilities", context.at("/capabilities/drop/0"), "ALL");
                    require(broken, workload, "adds capabilities", context.at("/capabilities/add/0"), "");
                    require(broken, workload, "is privileged", context.path("privileged"), "");
                }
            }
            return broken;
        }
    },

    /** Beyond that profile: a root file system that nobody writes to, no token of Kubernetes. */
    LOCKED {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            for (Workload workload : manifests.workloads()) {
                require(
                        broken,
                        workload,
                        "gets a token of Kubernetes",
                        workload.template().at("/spec/automountServiceAccountToken"),
                        "false");
                for (JsonNode container : workload.containers()) {
                    // Keycloak's development mode rebuilds itself in place.
                    if (!container.path("args").path(0).asText().equals("start-dev")) {
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
    },

    PROBED {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            for (Workload workload : manifests.workloads()) {
                for (JsonNode container : workload.containers()) {
                    for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                        if (workload.serves() && !container.path(probe).has("timeoutSeconds")) {
                            broken.add(workload.name() + " has no " + probe + " with a time-out");
                        }
                    }
                }
                if (!workload.serves() && workload.manifest().findValue("activeDeadlineSeconds") == null) {
                    broken.add(workload.name() + " may run for ever");
                }
            }
            return broken;
        }
    },

    /** Requests for the scheduler, a limit of memory; a limit of processor time would only slow an idle node down. */
    BOUNDED {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            for (Workload workload : manifests.workloads()) {
                for (JsonNode container : workload.containers()) {
                    for (String figure : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
                        if (container.path("resources").at(figure).asText().isEmpty()) {
                            broken.add(workload.name() + " does not say " + figure);
                        }
                    }
                    if (container.at("/resources/requests").has("nvidia.com/gpu")) {
                        broken.add(workload.name() + " requests GPUs; they are asked for by limits");
                    }
                    if (container.at("/resources/limits").has("nvidia.com/gpu")
                            && elements(workload.template().at("/spec/tolerations"))
                                    .noneMatch(toleration ->
                                            toleration.path("key").asText().equals("nvidia.com/gpu"))) {
                        broken.add(workload.name() + " does not tolerate the taint of GPU nodes");
                    }
                }
                elements(workload.template().at("/spec/volumes"))
                        .filter(volume -> volume.has("emptyDir")
                                && !volume.path("emptyDir").has("sizeLimit"))
                        .forEach(volume -> broken.add(workload.name() + " may fill its node: " + volume));
            }
            return broken;
        }
    },

    /** Neither "latest" nor whatever came last. */
    PINNED {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            Stream.concat(
                            manifests.workloads().stream()
                                    .flatMap(workload -> workload.containers().stream())
                                    .map(container -> container.path("image")),
                            manifests.all().stream()
                                    .flatMap(manifest ->
                                            Stream.of(manifest.at("/spec/image"), manifest.at("/spec/imageName")))
                                    .filter(JsonNode::isTextual))
                    .map(JsonNode::asText)
                    .filter(image -> !PINNED_IMAGE.matcher(image).matches())
                    .forEach(image -> broken.add(image + " is not pinned"));
            return broken;
        }
    },

    /** Selectors find the pods they mean, and what refers to a workload finds it. */
    SELECTED {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            List<Workload> workloads = manifests.workloads();
            for (Workload workload : workloads) {
                JsonNode selector = workload.manifest().at("/spec/selector/matchLabels");
                if (workload.serves() && !covers(selector, workload.template().at("/metadata/labels"))) {
                    broken.add(workload.name() + " does not find its own pods");
                }
                elements(workload.template().at("/spec/topologySpreadConstraints"))
                        .filter(constraint -> !covers(
                                constraint.at("/labelSelector/matchLabels"),
                                workload.template().at("/metadata/labels")))
                        .forEach(constraint -> broken.add(workload.name() + " does not spread its own pods"));
            }
            Predicate<JsonNode> found = selector -> madeByOperators(manifests, selector)
                    || workloads.stream()
                            .anyMatch(workload ->
                                    covers(selector, workload.template().at("/metadata/labels")));
            manifests
                    .ofKind("Service")
                    .filter(service -> !found.test(service.at("/spec/selector")))
                    .forEach(service -> broken.add(identify(service) + " finds no pods"));
            manifests
                    .ofKind("PodDisruptionBudget")
                    .filter(budget -> !found.test(budget.at("/spec/selector/matchLabels")))
                    .forEach(budget -> broken.add(identify(budget) + " protects no pods"));
            manifests
                    .ofKind("HorizontalPodAutoscaler", "ScaledObject")
                    .filter(scaler -> manifests
                            .ofKind(scaler.at("/spec/scaleTargetRef/kind").asText())
                            .noneMatch(target ->
                                    target.at("/metadata/name").equals(scaler.at("/spec/scaleTargetRef/name"))))
                    .forEach(scaler -> broken.add(identify(scaler) + " scales nothing"));
            return broken;
        }
    },

    /** Services lead to ports that containers open, routes to services, and probes to ports by their names. */
    CONNECTED {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            Set<String> services = new HashSet<>();
            manifests.ofKind("Service").forEach(service -> {
                List<ObjectNode> containers = manifests.workloads().stream()
                        .filter(workload -> covers(
                                service.at("/spec/selector"),
                                workload.template().at("/metadata/labels")))
                        .flatMap(workload -> workload.containers().stream())
                        .toList();
                elements(service.at("/spec/ports")).forEach(port -> {
                    services.add(service.at("/metadata/name").asText() + ":"
                            + port.path("port").asText());
                    if (containers.stream()
                            .flatMap(container -> elements(container.path("ports")))
                            .noneMatch(open -> open.path("name").equals(port.path("targetPort")))) {
                        broken.add(identify(service) + " leads to no port " + port.path("targetPort"));
                    }
                });
            });
            // Made by the operators.
            manifests.ofKind("Keycloak").forEach(keycloak -> services.add("keycloak-service:8080"));
            manifests
                    .ofKind("Cluster")
                    .map(cluster -> cluster.at("/metadata/name").asText())
                    .forEach(cluster -> services.addAll(List.of(cluster + "-rw:5432", cluster + "-ro:5432")));
            manifests.ofKind("HTTPRoute").forEach(route -> route.findValues("backendRefs").stream()
                    .flatMap(Manifests::elements)
                    .map(backend -> backend.path("name").asText() + ":"
                            + backend.path("port").asText())
                    .filter(backend -> !services.contains(backend))
                    .forEach(backend -> broken.add(identify(route) + " leads to no service " + backend)));
            manifests
                    .ofKind("ConfigMap")
                    .map(map -> map.at("/data/application.properties").asText())
                    .flatMap(text -> ADDRESS.matcher(text).results())
                    .map(found -> found.group(1))
                    .filter(address -> !services.contains(address))
                    .forEach(address -> broken.add("The configuration names no service: " + address));
            for (Workload workload : manifests.workloads()) {
                for (JsonNode container : workload.containers()) {
                    Set<String> open = new HashSet<>();
                    elements(container.path("ports"))
                            .forEach(port -> open.add(port.path("name").asText()));
                    container.findValues("httpGet").stream()
                            .map(probe -> probe.path("port").asText())
                            .filter(port -> !open.contains(port))
                            .forEach(port -> broken.add(workload.name() + " is probed at no port " + port));
                }
            }
            return broken;
        }
    },

    /** A pod has the time to end in order that its configuration takes. */
    GRACEFUL {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            for (String name : List.of("api", "inference")) {
                String text = manifests
                        .ofKind("ConfigMap")
                        .filter(map -> map.at("/metadata/name").asText().startsWith(name + "-"))
                        .map(map -> map.at("/data/application.properties").asText())
                        .findFirst()
                        .orElse("");
                long needed = seconds(text, "delay") + seconds(text, "timeout");
                long given = manifests
                        .find("Deployment", name)
                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asLong();
                if (needed == 0 || given <= needed) {
                    broken.add(name + " gets " + given + " s to end, and takes " + needed + " s");
                }
            }
            return broken;
        }
    },

    /** What pods mount and read is there; secrets are made by somebody, and in production by nobody here. */
    SUPPLIED {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            Set<String> maps = new HashSet<>();
            manifests
                    .ofKind("ConfigMap")
                    .forEach(map -> maps.add(map.at("/metadata/name").asText()));
            Set<String> accounts = new HashSet<>(Set.of(""));
            manifests
                    .ofKind("ServiceAccount")
                    .forEach(
                            account -> accounts.add(account.at("/metadata/name").asText()));
            for (Workload workload : manifests.workloads()) {
                JsonNode pod = workload.template().path("spec");
                elements(pod.path("volumes"))
                        .filter(volume -> volume.has("configMap")
                                && !maps.contains(volume.at("/configMap/name").asText()))
                        .forEach(volume -> broken.add(workload.name() + " mounts what is not there: " + volume));
                if (!accounts.contains(pod.path("serviceAccountName").asText())) {
                    broken.add(workload.name() + " has no account " + pod.path("serviceAccountName"));
                }
                Map<String, String> volumes = new TreeMap<>();
                elements(pod.path("volumes"))
                        .forEach(volume -> volumes.put(volume.path("name").asText(), ""));
                elements(workload.manifest().at("/spec/volumeClaimTemplates"))
                        .forEach(claim -> volumes.put(claim.at("/metadata/name").asText(), ""));
                for (JsonNode container : workload.containers()) {
                    elements(container.path("volumeMounts"))
                            .filter(mount ->
                                    !volumes.containsKey(mount.path("name").asText()))
                            .forEach(mount -> broken.add(workload.name() + " mounts no volume " + mount));
                    elements(container.path("env"))
                            .filter(variable ->
                                    SECRET.matcher(variable.path("name").asText())
                                                    .find()
                                            && !variable.has("valueFrom"))
                            .forEach(variable -> broken.add(workload.name() + " tells a secret: " + variable));
                }
            }
            return broken;
        }
    },

    /** Every pod is denied everything first, and each arrow leads to pods or namespaces. */
    FENCED {
        @Override
        List<String> broken(Manifests manifests) {
            List<String> broken = new ArrayList<>();
            JsonNode all = manifests.find("NetworkPolicy", "nothing-else").path("spec");
            if (!all.path("podSelector").isEmpty()
                    || all.path("policyTypes").size() != 2
                    || all.has("ingress")
                    || all.has("egress")) {
                broken.add("Pods may reach each other without an arrow");
            }
            for (String name : List.of("api", "inference", "jobs", "database", "keycloak")) {
                JsonNode policy = manifests.find("NetworkPolicy", name).path("spec");
                boolean known = manifests.workloads().stream()
                                .anyMatch(workload -> covers(
                                        policy.at("/podSelector/matchLabels"),
                                        workload.template().at("/metadata/labels")))
                        || manifests.ofKind("Cluster", "Keycloak").findAny().isPresent();
                if (!known) {
                    broken.add("The policy " + name + " is for no pods");
                }
                Stream.of("ingress", "egress")
                        .flatMap(way -> elements(policy.path(way)))
                        .filter(arrow -> arrow.path("ports").isEmpty()
                                || arrow.path("from").isEmpty()
                                        && arrow.path("to").isEmpty())
                        .forEach(arrow -> broken.add("The policy " + name + " lets everybody in or out: " + arrow));
            }
            return broken;
        }
    };

    private static final Pattern PINNED_IMAGE =
            Pattern.compile("[a-z0-9./-]+:[0-9]+(\\.[0-9]+)+[a-z0-9.-]*(@sha256:[0-9a-f]{64})?");
    private static final Pattern ADDRESS = Pattern.compile("//([a-z-]+:[0-9]+)");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN");

    abstract List<String> broken(Manifests manifests);

    private static void require(List<String> broken, Workload workload, String what, JsonNode found, String expected) {
        if (!found.asText().equals(expected)) {
            broken.add(workload.name() + " " + what);
        }
    }

    /** Whether the labels are among those of a pod; a selector without labels means nobody here. */
    private static boolean covers(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    /** The pods of Keycloak's operator, which no manifest here describes. */
    private static boolean madeByOperators(Manifests manifests, JsonNode selector) {
        return selector.path("app").asText().equals("keycloak")
                && manifests.ofKind("Keycloak").findAny().isPresent();
    }

    private static long seconds(String properties, String which) {
        Matcher found =
                Pattern.compile("quarkus\\.shutdown\\." + which + "=(\\d+)s").matcher(properties);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
