package io.github.careergraph.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import io.github.careergraph.PostgresServer;

/** A service with demo people and a database of its own, in which accounts that nobody needs may do as they like. */
public final class Fuzzing implements QuarkusTestProfile {

    /** The accounts that ask, with their roles. The last three are demo people, who have something to lose. */
    static final Map<String, String> ACCOUNTS = Map.of(
            "fuzz-user", "user",
            "fuzz-curator", "user,curator",
            "fuzz-manager", "user,manager",
            "fuzz-admin", "user,curator,manager,admin",
            "newcomer", "user",
            "contributor", "user",
            "manager", "user,manager");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>();
        settings.put("career-graph.demo", "true");
        ACCOUNTS.forEach((name, roles) -> {
            settings.put("quarkus.security.users.embedded.users." + name, name);
            settings.put("quarkus.security.users.embedded.roles." + name, roles);
        });
        return settings;
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
