package io.github.careergraph.demo;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import io.github.careergraph.PostgresServer;

/** A service as development mode starts it, with a database of its own. */
public class WithDemoPeople implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("career-graph.demo", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresServer.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
