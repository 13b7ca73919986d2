package io.github.careergraph.training;

/**
 * What a fine-tuning run may be told.
 *
 * @param epochs the most passes over the data
 * @param patience epochs without a better result on the dev parts after which it stops
 * @param batchWords words per step, padding included
 * @param hidden width of the layer between states and scores, 0 for none
 * @param dropout share of the states dropped while training
 */
record HeadSettings(
        long seed,
        int threads,
        int epochs,
        int patience,
        int batchWords,
        int hidden,
        float learningRate,
        float weightDecay,
        float dropout) {}
