package io.github.careergraph.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.careergraph.kubernetes.Manifests.covers;
import static io.github.careergraph.kubernetes.Manifests.elements;

/** Who may speak to whom, as the network policies say it. */
final class Arrows {

    /** By which pods are told apart; the operators' own, of which the last is that of Keycloak. */
    private static final List<String> NAMES = List.of("app.kubernetes.io/name", "cnpg.io/cluster", "app");

    /** What the operators' pods listen to. */
    private static final Map<String, Set<String>> PORTS = Map.of(
            "database", Set.of("5432", "8000", "9187"),
            "keycloak", Set.of("8080", "9000", "7800", "57800"));

    private Arrows() {}

    /** The labels of all pods that there will be, those that operators make among them. */
    static List<JsonNode> pods(Manifests manifests) {
        Stream<JsonNode> own = manifests.workloads().stream().map(Workload::labels);
        Stream<JsonNode> databases = manifests
                .ofKind("Cluster")
                .map(cluster ->
                        labels("cnpg.io/cluster", cluster.at("/metadata/name").asText()));
        Stream<JsonNode> keycloaks = manifests
                .ofKind("Keycloak")
                .flatMap(keycloak -> Stream.of(labels("app", "keycloak"), labels("app", "keycloak-realm-import")));
        return Stream.of(own, databases, keycloaks).flatMap(pods -> pods).toList();
    }

    private static ObjectNode labels(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    /** Each as {@code from -> to:port}, but those that both ends do not agree on. */
    static Set<String> agreed(Manifests manifests) {
        Set<String> out = arrows(manifests, "egress");
        Set<String> in = arrows(manifests, "ingress");
        Set<String> agreed = new TreeSet<>();
        Stream.concat(out.stream(), in.stream())
                .filter(arrow -> (out.contains(arrow) || !named(manifests, from(arrow)))
                        && (in.contains(arrow) || !named(manifests, to(arrow))))
                .forEach(agreed::add);
        return agreed;
    }

    static List<String> broken(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        JsonNode nothing = manifests.find("NetworkPolicy", "nothing-else").path("spec");
        if (!nothing.path("podSelector").isEmpty()
                || nothing.path("policyTypes").size() != 2
                || nothing.has("ingress")
                || nothing.has("egress")) {
            broken.add("Pods may speak to each other without an arrow");
        }
        List<JsonNode> pods = pods(manifests);
        manifests.ofKind("NetworkPolicy").forEach(policy -> {
            selectors(policy.at("/spec/podSelector"))
                    .filter(selector -> pods.stream().noneMatch(labels -> covers(selector, labels)))
                    .forEach(selector -> broken.add(Manifests.title(policy) + " is for no pods: " + selector));
            Stream.of("ingress", "egress")
                    .flatMap(way -> elements(policy.path("spec").path(way)))
                    .filter(arrow -> arrow.path("ports").isEmpty())
                    .forEach(arrow -> broken.add(Manifests.title(policy) + " opens every port: " + arrow));
            elements(policy.at("/spec/ingress"))
                    .filter(arrow -> arrow.path("from").isEmpty())
                    .forEach(arrow -> broken.add(Manifests.title(policy) + " lets everybody in: " + arrow));
        });
        Set<String> agreed = agreed(manifests);
        Stream.of("ingress", "egress")
                .flatMap(way -> arrows(manifests, way).stream())
                .filter(arrow -> !agreed.contains(arrow))
                .forEach(arrow -> broken.add("Only one end allows " + arrow));
        agreed.stream()
                .filter(arrow -> named(manifests, to(arrow)))
                .filter(arrow -> !open(manifests, to(arrow)).contains(arrow.substring(arrow.lastIndexOf(':') + 1)))
                .forEach(arrow -> broken.add("Nobody listens to " + arrow));
        return broken;
    }

    private static Set<String> arrows(Manifests manifests, String way) {
        Set<String> arrows = new TreeSet<>();
        manifests
                .ofKind("NetworkPolicy")
                .forEach(policy -> elements(policy.path("spec").path(way)).forEach(rule -> {
                    Set<String> owners = selectors(policy.at("/spec/podSelector"))
                            .map(Arrows::name)
                            .collect(Collectors.toSet());
                    boolean out = way.equals("egress");
                    Set<String> peers = peers(rule.path(out ? "to" : "from"));
                    for (String owner : owners.isEmpty() ? Set.of("everybody") : owners) {
                        for (String peer : peers) {
                            String from = out ? owner : peer;
                            String to = out ? peer : owner;
                            elements(rule.path("ports"))
                                    .map(port -> number(manifests, to, port.path("port")))
                                    .forEach(port -> arrows.add(from + " -> " + to + ":" + port));
                        }
                    }
                }));
        return arrows;
    }

    private static Set<String> peers(JsonNode peers) {
        Set<String> names = new TreeSet<>();
        elements(peers).forEach(peer -> {
            JsonNode namespace = peer.at("/namespaceSelector/matchLabels");
            if (namespace.isEmpty()) {
                selectors(peer.path("podSelector")).map(Arrows::name).forEach(names::add);
            } else {
                namespace.properties().forEach(label -> {
                    String value = label.getValue().asText();
                    names.add(value.equals("true") ? label.getKey().replaceAll(".*/", "") : value);
                });
            }
        });
        return names.isEmpty() ? Set.of("anywhere") : names;
    }

    /** One for each of the values that an expression allows; none selects everybody. */
    private static Stream<JsonNode> selectors(JsonNode selector) {
        Stream<JsonNode> labels = Stream.of(selector.path("matchLabels")).filter(found -> !found.isEmpty());
        Stream<JsonNode> expressions = elements(selector.path("matchExpressions"))
                .flatMap(expression -> elements(expression.path("values"))
                        .map(value -> labels(expression.path("key").asText(), value.asText())));
        return Stream.concat(labels, expressions);
    }

    private static String name(JsonNode labels) {
        return NAMES.stream()
                .filter(labels::has)
                .findFirst()
                .map(label -> labels.path(label).asText())
                .orElseThrow(() -> new IllegalStateException("Nobody knows who is meant by " + labels));
    }

    private static boolean named(Manifests manifests, String name) {
        return pods(manifests).stream().anyMatch(labels -> NAMES.stream()
                .anyMatch(label -> labels.path(label).asText().equals(name)));
    }

    private static Set<String> open(Manifests manifests, String name) {
        Set<String> open = new TreeSet<>(PORTS.getOrDefault(name, Set.of()));
        ports(manifests, name)
                .forEach(port -> open.add(port.path("containerPort").asText()));
        return open;
    }

    private static String number(Manifests manifests, String name, JsonNode port) {
        return ports(manifests, name)
                .filter(open -> open.path("name").equals(port))
                .map(open -> open.path("containerPort").asText())
                .findFirst()
                .orElse(port.asText());
    }

    private static Stream<JsonNode> ports(Manifests manifests, String name) {
        return manifests.workloads().stream()
                .filter(workload -> NAMES.stream()
                        .anyMatch(
                                label -> workload.labels().path(label).asText().equals(name)))
                .flatMap(workload -> workload.containers().stream())
                .flatMap(container -> elements(container.path("ports")));
    }

    private static String from(String arrow) {
        return arrow.substring(0, arrow.indexOf(" -> "));
    }

    private static String to(String arrow) {
        return arrow.substring(arrow.indexOf(" -> ") + 4, arrow.lastIndexOf(':'));
    }
}
