package io.github.careergraph.training;

import java.util.Map;

import ai.djl.Model;

import io.github.careergraph.inference.HeadConfig;

/**
 * What a fine-tuning run leaves.
 *
 * @param reports on the dev parts, by corpus
 */
record TrainedHead(Model model, HeadConfig config, int bestEpoch, Map<String, ClassificationReport> reports)
        implements AutoCloseable {

    @Override
    public void close() {
        model.close();
    }
}
