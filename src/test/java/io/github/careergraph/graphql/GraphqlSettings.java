package io.github.careergraph.graphql;

import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The configuration of a service that does not run. */
final class GraphqlSettings {

    private GraphqlSettings() {}

    /** The defaults but for these, named without their prefix. */
    static GraphqlConfiguration with(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(GraphqlConfiguration.class);
        settings.forEach((name, value) -> builder.withDefaultValue("career-graph.graphql." + name, value));
        return builder.build().getConfigMapping(GraphqlConfiguration.class);
    }
}
