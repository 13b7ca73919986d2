package io.github.careergraph.training;

import java.util.List;
import java.util.Map;

import ai.djl.Model;

import io.github.careergraph.inference.TaggerConfig;

/**
 * A network after training, with its parameters already rounded to what its files hold.
 *
 * @param vocabulary in the order of the embedding table
 * @param bestEpoch the epoch whose parameters these are, counted from 1
 * @param reports on the dev part of each corpus
 */
record TrainedTagger(
        Model model,
        TaggerConfig config,
        List<String> vocabulary,
        int bestEpoch,
        Map<String, ClassificationReport> reports)
        implements AutoCloseable {

    @Override
    public void close() {
        model.close();
    }
}
