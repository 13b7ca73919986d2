package io.github.careergraph.value;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How effort on one side of a person's value comes to raise others. Effort {@code e_d} and a share γ of what the sides
 * u that support d have gained raise its score, each point the harder the fewer are left:
 *
 * <pre>
 * Δx_d = (1 − x_d/100) · (η_d · e_d + γ · Σ_{u→d} Δx_u)
 * </pre>
 *
 * <p>Steps of a month would make a score overshoot 100, and more effort could end lower, where steps are large. So this
 * is the limit of ever smaller steps, which can be written down: {@code 100 − x_d = (100 − x_d⁰) · exp(−(η_d · Σ e_d + γ ·
 * Σ_{u→d} (x_u − x_u⁰)) / 100)}. It is the law that makes scores of evidence, so effort is evidence to be: whatever
 * would have become of the score without it, the effort takes the same share of what is missing to 100.
 *
 * @param passedOn γ, 0 to 1: policy
 * @param perHour η: points of a score of 0 that an hour brings: policy
 */
record InfluenceRule(double passedOn, PerDimension perHour) {

    /** Who supports whom: edges u → d by d. Project management and collaboration across teams are one side here. */
    private static final Map<Dimension, List<Dimension>> SUPPORT = new EnumMap<>(Map.of(
            Dimension.BRAND, List.of(),
            Dimension.SKILL, List.of(Dimension.BRAND),
            Dimension.LEADERSHIP, List.of(Dimension.BRAND),
            Dimension.NETWORK, List.of(Dimension.SKILL),
            Dimension.PROJECT, List.of(Dimension.LEADERSHIP, Dimension.NETWORK)));

    InfluenceRule {
        Checks.range("passedOn", passedOn, 0, 1);
    }

    /**
     * @param without the scores that there would be without any effort
     * @param hours of effort until then, not negative
     */
    PerDimension scores(PerDimension without, PerDimension hours) {
        double[] gained = new double[Dimension.values().length];
        // The order of the dimensions is an order of the graph: none is supported by a later one.
        for (Dimension dimension : Dimension.values()) {
            double push = perHour.get(dimension) * hours.get(dimension);
            for (Dimension supporter : SUPPORT.get(dimension)) {
                push += passedOn * gained[supporter.ordinal()];
            }
            gained[dimension.ordinal()] = (100 - without.get(dimension)) * -Math.expm1(-push / 100);
        }
        return PerDimension.of(
                dimension -> Math.min(without.get(dimension) + gained[dimension.ordinal()], Math.nextDown(100.0)));
    }
}
