package io.github.careergraph.training;

import java.util.Map;
import java.util.Optional;

/** What is noted of a run while it goes on, and where a run that was cut short is taken up again. */
interface TrainingJournal {

    /** Notes nothing. */
    TrainingJournal NONE = new TrainingJournal() {};

    /** Where to go on from; empty for a run from the beginning. */
    default Optional<Checkpoint> begin() {
        return Optional.empty();
    }

    /** @param number of the step, counted from 1 over all epochs */
    default void step(int number, float loss, float learningRate) {}

    /**
     * @param loss the mean of the epoch's steps
     * @param reports on the dev parts after the epoch
     * @return whether the run may go on
     */
    default boolean epoch(Checkpoint checkpoint, double loss, Map<String, ClassificationReport> reports) {
        return true;
    }
}
