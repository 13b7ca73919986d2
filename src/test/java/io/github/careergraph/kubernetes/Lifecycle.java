package io.github.careergraph.kubernetes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** How pods begin, show that they are well, and end. */
final class Lifecycle {

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "readinessProbe", "/q/health/ready",
            "livenessProbe", "/q/health/live");

    private Lifecycle() {}

    static List<String> probed(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            if (!workload.serves()) {
                if (workload.manifest().findValue("activeDeadlineSeconds") == null) {
                    broken.add(workload.title() + " may run for ever");
                }
                continue;
            }
            for (JsonNode container : workload.containers()) {
                PROBES.forEach((probe, path) -> {
                    if (!container.path(probe).has("timeoutSeconds")) {
                        broken.add(workload.title() + " has no " + probe + " with a time-out");
                    }
                    if (workload.ownContainers().contains(container)
                            && !container
                                    .path(probe)
                                    .at("/httpGet/path")
                                    .asText()
                                    .equals(path)) {
                        broken.add(workload.title() + " is not asked for " + path + " by its " + probe);
                    }
                });
            }
        }
        return broken;
    }

    /** A pod has the time to end in order that its configuration takes, and the longest request fits into that. */
    static List<String> graceful(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        Duration longest = Settings.duration(Settings.defaultOf("career-graph.graphql.timeout"));
        for (String name : List.of("api", "inference")) {
            Map<String, String> configuration = Settings.file(manifests, name);
            Duration delay = Settings.duration(configuration.getOrDefault("quarkus.shutdown.delay", "0"));
            Duration timeout = Settings.duration(configuration.getOrDefault("quarkus.shutdown.timeout", "0"));
            Duration given = Duration.ofSeconds(manifests
                    .find("Deployment", name)
                    .at("/spec/template/spec/terminationGracePeriodSeconds")
                    .asLong());
            if (timeout.compareTo(longest) <= 0) {
                broken.add(name + " ends after " + timeout + ", and a request takes up to " + longest);
            }
            if (!delay.isPositive() || given.compareTo(delay.plus(timeout)) <= 0) {
                broken.add(name + " gets " + given + " to end, and takes " + delay + " and " + timeout);
            }
        }
        return broken;
    }
}
