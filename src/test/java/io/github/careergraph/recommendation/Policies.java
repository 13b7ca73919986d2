package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The policy and actions that ship, and those of a configuration that differs from it. */
final class Policies {

    static final RecommendationPolicy SHIPPED = policy(Map.of());

    private Policies() {}

    static RecommendationPolicy policy(Map<String, String> properties) {
        return RecommendationFigures.policy(configuration(properties));
    }

    static List<ActionTemplate> actions(Map<String, String> properties) {
        return RecommendationFigures.actions(configuration(properties)).offered();
    }

    private static RecommendationConfiguration configuration(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RecommendationConfiguration.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(RecommendationConfiguration.class);
    }
}
