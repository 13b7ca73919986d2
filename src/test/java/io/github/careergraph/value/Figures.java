package io.github.careergraph.value;

import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The figures that ship, and those of a configuration that differs from it, for tests of the pure models. */
public final class Figures {

    public static final EvidenceWeights WEIGHTS = weights(Map.of());

    private static final ValueFormulas FORMULAS = formulas(Map.of(
            "career-graph.value.formula.calibrated.rho",
            "0.8",
            "career-graph.value.formula.calibrated.weights",
            "1, 3, 2, 1, 1"));

    private Figures() {}

    public static ValueFormula formula(ValueModel model) {
        return FORMULAS.of(model);
    }

    public static EvidenceWeights weights(Map<String, String> properties) {
        return ValueFigures.weights(configuration(properties));
    }

    static ValueFormulas formulas(Map<String, String> properties) {
        return ValueFigures.formulas(configuration(properties));
    }

    static ValueConfiguration.Network network(Map<String, String> properties) {
        return configuration(properties).network();
    }

    static InfluenceRule influence() {
        return ValueFigures.influence(configuration(Map.of()));
    }

    private static ValueConfiguration configuration(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ValueConfiguration.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(ValueConfiguration.class);
    }
}
