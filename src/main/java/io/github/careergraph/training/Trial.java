package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.List;

/**
 * One setting of a search and what became of it.
 *
 * @param number counted from 1
 * @param score on the dev parts, see {@link Evaluation#score}; 0 where the loss became no number
 * @param bestEpoch the one that was measured; 0 where there is none
 * @param epochs that were run
 */
record Trial(int number, HyperParameters parameters, double score, int bestEpoch, int epochs, double seconds) {

    static List<String> columns(HyperParameters parameters) {
        List<String> columns = new ArrayList<>(List.of("trial", "dev_f1", "best_epoch", "epochs", "seconds"));
        parameters.options().keySet().forEach(option -> columns.add(option.substring(2)));
        return columns;
    }

    /** Exact, so that a search that goes on compares what it compared before. */
    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(number),
                Double.toString(score),
                Integer.toString(bestEpoch),
                Integer.toString(epochs),
                Double.toString(seconds)));
        cells.addAll(parameters.options().values());
        return cells;
    }
}
