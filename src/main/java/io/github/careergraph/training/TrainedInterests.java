package io.github.careergraph.training;

import java.util.List;

import ai.djl.Model;

import io.github.careergraph.inference.InterestConfig;
import io.github.careergraph.interest.Trace;
import io.github.careergraph.training.InterestExample.Told;

/**
 * An interest model and where it places the items of its data.
 *
 * @param vectors of all items, new ones by their text alone
 * @param biases how often an item is liked, whoever is asked
 */
record TrainedInterests(InterestConfig config, Model model, List<float[]> vectors, float[] biases, int bestEpoch)
        implements AutoCloseable {

    /** How much somebody of whom this is told likes each item. */
    double[] affinities(List<Told> told) {
        var taste = config.tower()
                .taste(told.stream()
                        .map(trace -> new Trace(
                                Integer.toString(trace.item()),
                                vectors.get(trace.item()),
                                trace.signal(),
                                trace.ageDays()))
                        .toList());
        return vectors.stream().mapToDouble(taste::affinity).toArray();
    }

    /** The same with what is liked whoever is asked. */
    double[] scores(List<Told> told) {
        double[] scores = affinities(told);
        for (int item = 0; item < scores.length; item++) {
            scores[item] += biases[item];
        }
        return scores;
    }

    @Override
    public void close() {
        model.close();
    }
}
