package io.github.careergraph.training;

import java.util.List;

/**
 * All that a run needs to go on after an epoch as if it had never stopped. Random numbers are not among it: every
 * epoch draws its own, from the run's seed and the epoch's number.
 *
 * @param epoch how many are done
 * @param steps of the optimizer, in all of them
 * @param bestEpoch the one with the best score on the dev parts so far; 0 before the first
 * @param nanos time spent so far
 * @param parameters values in the order of their names
 * @param averages over the steps so far, see {@link ParameterAverages}
 * @param best those of the best epoch
 * @param moments the optimizer's, see {@link ResumableAdamW#moments}
 */
record Checkpoint(
        int epoch,
        int steps,
        int bestEpoch,
        double bestScore,
        long nanos,
        List<float[]> parameters,
        List<float[]> averages,
        List<float[]> best,
        List<float[]> moments) {}
