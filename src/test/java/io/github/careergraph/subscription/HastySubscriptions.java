package io.github.careergraph.subscription;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Subscriptions that are answered again soon, and sockets that are soon given up, so that no test takes long. */
public final class HastySubscriptions implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "career-graph.subscriptions.initialisation", "2s",
                "career-graph.subscriptions.ping", "2s",
                "career-graph.subscriptions.interval", "200ms",
                "career-graph.subscriptions.retry", "500ms",
                "career-graph.subscriptions.sockets-per-caller", "10");
    }
}
