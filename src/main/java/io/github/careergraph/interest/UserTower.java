package io.github.careergraph.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The user side of the interest model: somebody lies where the items lie that they had to do with,
 *
 * <pre>u = Σ w(signal) · 2^(−age / half-life) · v(item) / (prior + Σ |w(signal)| · 2^(−age / half-life))</pre>
 *
 * so that a dismissal, whose weight is below 0, pushes away, and whoever has done little lies near the middle, where nothing
 * draws or repels. What somebody likes of an item, {@code u · (v(item) − centre)}, is also the sum of what each deed speaks
 * for it, which is why a reason can name the deeds that say most. All figures are learned together with the item side.
 *
 * @param weights by the name of a {@link Signal}; one that is not there counts for nothing
 * @param halfLifeDays after which a deed counts half, above 0
 * @param prior how much must have been done to lie half way out, above 0
 * @param centre the mean of the items that the model was trained with
 * @param dislike below 0: the affinity that of a hundred items one lies below, among people that the model has not met
 * @param like above 0: the affinity that of a hundred items one lies above
 */
public record UserTower(
        Map<String, Double> weights, double halfLifeDays, double prior, float[] centre, double dislike, double like) {

    public UserTower {
        weights = Map.copyOf(weights);
        if (!(halfLifeDays > 0 && prior > 0 && dislike < 0 && like > 0)) {
            throw new IllegalArgumentException("No user tower: half-life %s, prior %s, affinities %s and %s"
                    .formatted(halfLifeDays, prior, dislike, like));
        }
    }

    /** Where somebody with these traces lies. */
    public Taste taste(List<Trace> traces) {
        double[] factors = traces.stream().mapToDouble(this::factor).toArray();
        double sum = prior;
        for (double factor : factors) {
            sum += Math.abs(factor);
        }
        List<Taste.Part> parts = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            parts.add(new Taste.Part(traces.get(i), factors[i] / sum));
        }
        return new Taste(parts, this);
    }

    private double factor(Trace trace) {
        return weights.getOrDefault(trace.signal().name(), 0.0) * Math.pow(2, -trace.ageDays() / halfLifeDays);
    }

    /** An affinity on a scale from -1 (hardly anything is liked less) over 0 (no more than anything else) to 1. */
    double scaled(double affinity) {
        return Math.clamp(affinity / (affinity < 0 ? -dislike : like), -1, 1);
    }
}
