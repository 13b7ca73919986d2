package io.github.careergraph.graphql;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service that grants each caller little, at a time that stands still: nothing is ever filled up again. */
public final class Stingy implements QuarkusTestProfile {

    static final int REQUESTS = 5;
    static final int COST = 150_000;
    static final int STRANGERS = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "career-graph.graphql.caller.requests-per-second", "2",
                "career-graph.graphql.caller.requests-at-once", String.valueOf(REQUESTS),
                "career-graph.graphql.caller.cost-per-minute", String.valueOf(COST),
                "career-graph.graphql.caller.strangers-per-minute", String.valueOf(STRANGERS));
    }
}
