package io.github.careergraph.graphql;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service as production has it: it shows no schema, stands behind a proxy, knows one front end, and is impatient. */
public final class Hardened implements QuarkusTestProfile {

    static final String FRONT_END = "https://app.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "career-graph.graphql.introspection", "false",
                "career-graph.graphql.body-timeout", "700ms",
                "quarkus.http.idle-timeout", "2s",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.cors.enabled", "true",
                "quarkus.http.cors.origins", FRONT_END);
    }
}
