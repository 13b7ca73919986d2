package io.github.careergraph.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import static io.github.careergraph.kubernetes.Manifests.elements;

/** What pods take of their nodes and of the database, and what they are made of. */
final class Resources {

    private static final Pattern PINNED =
            Pattern.compile("[a-z0-9./-]+(:[0-9]+(\\.[0-9]+)+[a-z0-9.-]*|@sha256:[0-9a-f]{64})");
    private static final Pattern MOST_CONNECTIONS = Pattern.compile("max_connections=(\\d+)");

    /** To listen for changes. */
    private static final int BESIDE_THE_POOL = 1;

    /** Of PostgreSQL's superusers, and of whoever looks after it. */
    private static final int RESERVED = 10;

    private Resources() {}

    /** Requests for the scheduler, a limit of memory; a limit of processor time would only slow an idle node down. */
    static List<String> bounded(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            for (JsonNode container : workload.containers()) {
                JsonNode resources = container.path("resources");
                for (String figure : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
                    if (resources.at(figure).asText().isEmpty()) {
                        broken.add(workload.title() + " does not say " + figure);
                    }
                }
                if (resources.path("requests").has("nvidia.com/gpu")) {
                    broken.add(workload.title() + " requests GPUs; they are asked for by limits");
                }
                if (resources.path("limits").has("nvidia.com/gpu")
                        && elements(workload.pod().path("tolerations"))
                                .noneMatch(toleration ->
                                        toleration.path("key").asText().equals("nvidia.com/gpu"))) {
                    broken.add(workload.title() + " does not tolerate the taint of GPU nodes");
                }
            }
            elements(workload.pod().path("volumes"))
                    .filter(volume -> volume.has("emptyDir"))
                    .filter(volume -> !volume.path("emptyDir").has("sizeLimit"))
                    .forEach(volume -> broken.add(workload.title() + " may fill its node: " + volume));
        }
        return broken;
    }

    /** Neither "latest" nor whatever came last. */
    static List<String> pinned(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        Stream<JsonNode> images = manifests.workloads().stream()
                .flatMap(workload -> workload.containers().stream())
                .map(container -> container.path("image"));
        Stream.concat(images, manifests.ofKind("Keycloak").map(keycloak -> keycloak.at("/spec/image")))
                .map(JsonNode::asText)
                .filter(image -> !PINNED.matcher(image).matches())
                .forEach(image -> broken.add("\"" + image + "\" is not pinned"));
        manifests
                .ofKind("Cluster")
                .filter(cluster ->
                        cluster.at("/spec/imageCatalogRef/major").asText().isEmpty()
                                && !PINNED.matcher(cluster.at("/spec/imageName").asText())
                                        .matches())
                .forEach(cluster -> broken.add(Manifests.title(cluster) + " runs whatever is newest"));
        return broken;
    }

    /** The database has a connection for all who may want one at the same time, those of a rollout among them. */
    static List<String> sufficientConnections(Manifests manifests) {
        int pool =
                Integer.parseInt(Settings.file(manifests, "api").getOrDefault("quarkus.datasource.jdbc.max-size", "0"));
        int wanted = RESERVED + pods(manifests) * (pool + BESIDE_THE_POOL);
        for (Workload workload : manifests.workloads()) {
            if (!workload.serves()) {
                wanted += elements(workload.ownContainers().getFirst().path("env"))
                        .filter(variable -> variable.path("name").asText().equals("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"))
                        .mapToInt(variable -> variable.path("value").asInt())
                        .findFirst()
                        .orElse(pool);
            }
        }
        wanted += manifests
                .ofKind("Keycloak")
                .mapToInt(keycloak -> keycloak.at("/spec/instances").asInt()
                        * keycloak.at("/spec/db/poolMaxSize").asInt(100))
                .sum();
        int most = most(manifests);
        return pool > 0 && wanted <= most
                ? List.of()
                : List.of(wanted + " connections may be wanted of a database that has " + most);
    }

    private static int pods(Manifests manifests) {
        JsonNode api = manifests.find("Deployment", "api");
        int pods = manifests
                .ofKind("HorizontalPodAutoscaler")
                .mapToInt(scaler -> scaler.at("/spec/maxReplicas").asInt())
                .findFirst()
                .orElse(api.at("/spec/replicas").asInt(1));
        String surge = api.at("/spec/strategy/rollingUpdate/maxSurge").asText();
        return pods
                + (surge.endsWith("%")
                        ? Math.ceilDiv(pods * Integer.parseInt(surge.replace("%", "")), 100)
                        : Integer.parseInt(surge));
    }

    private static int most(Manifests manifests) {
        Stream<String> ofTheOperator = manifests
                .ofKind("Cluster")
                .map(cluster -> "max_connections="
                        + cluster.at("/spec/postgresql/parameters/max_connections")
                                .asText());
        Stream<String> ofArguments = manifests.workloads().stream()
                .flatMap(workload -> workload.containers().stream())
                .flatMap(container -> elements(container.path("args")))
                .map(JsonNode::asText);
        return Stream.concat(ofTheOperator, ofArguments)
                .flatMap(text -> MOST_CONNECTIONS.matcher(text).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(0);
    }
}
