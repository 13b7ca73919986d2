package io.github.careergraph.reader;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import io.github.careergraph.ReplicatedPostgres;

/** A service with a replica of its database, which may be eight seconds behind. */
public final class Replicated implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("career-graph.reader.maximum-lag", "8s", "career-graph.reader.look-interval", "50ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(ReplicatedPostgres.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
