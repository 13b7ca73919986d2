package io.github.careergraph.graphql;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service of little patience and a database of its own that can be stopped and started. */
public final class Restarting implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("career-graph.graphql.timeout", "3s");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RestartablePostgres.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
