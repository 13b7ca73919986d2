package io.github.careergraph.training;

import java.time.Duration;

/**
 * What a training run may be told.
 *
 * @param epochs the most passes over the drawn documents
 * @param patience epochs without a better result on the dev parts after which it stops
 * @param batchTokens tokens per step, padding included
 * @param learningRate its highest value; it rises over the first steps and falls as a cosine after them
 * @param weightDecay of AdamW
 * @param wordDropout probability that a word is hidden from the network for a step
 * @param bookDropout probability that a document is read without the book of phrases for a step
 * @param phraseDropout probability that a phrase in it is hidden for a step
 * @param averaging decay of the moving average of parameters that is measured and kept, see {@link ParameterAverages}
 * @param pretraining passes over unlabelled text before it; 0: none
 * @param commonWord how often a word must occur to enter the vocabulary
 * @param budget the longest time to spend; the best epoch so far is kept
 */
record TrainingSettings(
        long seed,
        int threads,
        int epochs,
        int patience,
        int batchTokens,
        float learningRate,
        float weightDecay,
        double wordDropout,
        double bookDropout,
        double phraseDropout,
        double averaging,
        int pretraining,
        int commonWord,
        Duration budget) {

    static TrainingSettings defaults(long seed) {
        return new TrainingSettings(
                seed, 2, 14, 4, 1400, 3e-3f, 0.01f, 0.1, 0.15, 0.2, 0.998, 0, 2, Duration.ofMinutes(30));
    }

    TrainingSettings within(Duration otherBudget) {
        return with(learningRate, weightDecay, wordDropout, otherBudget);
    }

    TrainingSettings with(float otherRate, float otherDecay, double otherWordDropout) {
        return with(otherRate, otherDecay, otherWordDropout, budget);
    }

    private TrainingSettings with(float otherRate, float otherDecay, double otherWordDropout, Duration otherBudget) {
        return new TrainingSettings(
                seed,
                threads,
                epochs,
                patience,
                batchTokens,
                otherRate,
                otherDecay,
                otherWordDropout,
                bookDropout,
                phraseDropout,
                averaging,
                pretraining,
                commonWord,
                otherBudget);
    }
}
