package io.github.careergraph.training;

import java.time.Duration;

/**
 * @param epochs at most so many
 * @param patience epochs without a better one after which it ends
 * @param idDropout share of items that have to do with their text alone in a step, so that new ones can
 * @param newcomers share of examples of which only is told what people say of themselves
 * @param budget after which it ends
 */
record InterestSettings(
        long seed,
        int threads,
        int epochs,
        int patience,
        int buckets,
        int dimension,
        int batch,
        int negatives,
        float learningRate,
        float weightDecay,
        double idDropout,
        double wordDropout,
        double newcomers,
        Duration budget) {}
